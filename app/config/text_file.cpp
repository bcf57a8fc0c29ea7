#include "app/config/text_file.h"

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

namespace bw::app {

base::Result<std::string> readTextFile(const std::string& path)
{
    const auto failure = [&path](int reason) {
        return base::Error{"cannot read " + path + ": " + std::generic_category().message(reason)};
    };
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    const std::unique_ptr<std::FILE, Close> file(std::fopen(path.c_str(), "rbe"));
    if (!file) {
        return failure(errno);
    }
    std::string text;
    char buffer[16'384];
    errno = 0;
    do {
        text.append(buffer, std::fread(buffer, 1, sizeof buffer, file.get()));
    } while (std::feof(file.get()) == 0 && std::ferror(file.get()) == 0);
    if (std::ferror(file.get()) != 0) {
        return failure(errno);
    }
    return text;
}

} // namespace bw::app
