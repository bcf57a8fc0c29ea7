#include "tests/event/mutation.h"

#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

// Stands in for libFuzzer where there is none: gives the target every file of a folder, then mutations of them.

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

constexpr int kMutationsEach = 1000;

void feed(const std::string& record)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(record.data()), record.size());
}

} // namespace

int main(int argc, char** argv)
{
    try {
        std::vector<std::string> seeds;
        for (const auto& file : std::filesystem::directory_iterator(argc == 2 ? argv[1] : "")) {
            std::ifstream in(file.path(), std::ios::binary);
            seeds.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
        }
        const auto seed = std::random_device{}();
        std::printf("%zu files, seed %u\n", seeds.size(), seed);
        std::mt19937_64 random(seed);
        for (const std::string& text : seeds) {
            feed(text);
            std::string hurt = text;
            for (int i = 0; i < kMutationsEach; ++i) {
                hurt = bw::event::test::mutated(i % 10 == 0 ? text : hurt, random);
                feed(hurt);
            }
        }
        return seeds.empty() ? 1 : 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "usage: bw_fuzz_decoder FOLDER (%s)\n", error.what());
        return 2;
    }
}
