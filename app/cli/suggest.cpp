#include "app/cli/suggest.h"

#include <algorithm>
#include <vector>

namespace bw::app {

namespace {

char folded(char c)
{
    if (c >= 'A' && c <= 'Z') {
        return static_cast<char>(c - 'A' + 'a');
    }
    return c == '-' ? '_' : c;
}

/// Restricted Damerau–Levenshtein distance: insertions, deletions, substitutions, swaps of neighbours.
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> twoBack, back(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        back[j] = j;
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = folded(a[i - 1]) == folded(b[j - 1]);
            row[j] = std::min({back[j] + 1, row[j - 1] + 1, back[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && folded(a[i - 1]) == folded(b[j - 2]) && folded(a[i - 2]) == folded(b[j - 1])) {
                row[j] = std::min(row[j], twoBack[j - 2] + 1);
            }
        }
        twoBack = back;
        std::swap(back, row);
    }
    return back[b.size()];
}

} // namespace

std::string_view nearestWord(std::string_view typed, std::span<const std::string_view> known)
{
    std::string_view nearest;
    std::size_t least = std::max<std::size_t>(1, typed.size() / 3) + 1;
    for (const std::string_view word : known) {
        // What was left unfinished is as near as one wrong letter.
        const bool begun = typed.size() >= 3 && word.starts_with(typed);
        const std::size_t distance = begun ? 1 : editDistance(typed, word);
        if (distance < least) {
            least = distance;
            nearest = word;
        }
    }
    return nearest;
}

std::string didYouMean(std::string_view typed, std::span<const std::string_view> known)
{
    const std::string_view word = nearestWord(typed, known);
    return word.empty() ? std::string() : "; did you mean " + std::string(word) + "?";
}

std::string joinedWithOr(std::span<const std::string_view> words)
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) {
            text += i + 1 == words.size() ? " or " : ", ";
        }
        text += words[i];
    }
    return text;
}

} // namespace bw::app
