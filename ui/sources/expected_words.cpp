#include "ui/sources/expected_words.h"

#include <QCoreApplication>

namespace bw::ui {

namespace {

/// All that the decoder may expect (core/event). Here for the translators: a literal that lupdate does not see has no
/// entry. Relations of field names stay as they are in every language.
[[maybe_unused]] constexpr const char* kTexts[]{
    QT_TRANSLATE_NOOP("Expected", "one JSON object"),
    QT_TRANSLATE_NOOP("Expected", "an object"),
    QT_TRANSLATE_NOOP("Expected", "an array"),
    QT_TRANSLATE_NOOP("Expected", "an array of strings"),
    QT_TRANSLATE_NOOP("Expected", "a string"),
    QT_TRANSLATE_NOOP("Expected", "a string of 1 to 128 bytes"),
    QT_TRANSLATE_NOOP("Expected", "a string, or a record key, or a tenant set for the source"),
    QT_TRANSLATE_NOOP("Expected", "anything but null or blank"),
    QT_TRANSLATE_NOOP("Expected", "a number"),
    QT_TRANSLATE_NOOP("Expected", "an integer"),
    QT_TRANSLATE_NOOP("Expected", "a finite number"),
    QT_TRANSLATE_NOOP("Expected", "0 to 1"),
    QT_TRANSLATE_NOOP("Expected", "0 to 10¹⁵"),
    QT_TRANSLATE_NOOP("Expected", "0 to 9·10¹²"),
    QT_TRANSLATE_NOOP("Expected", "three letters, as in EUR"),
    QT_TRANSLATE_NOOP("Expected", "RFC 3339 with an offset, or epoch milliseconds"),
    QT_TRANSLATE_NOOP("Expected", "≤ now + 5 min"),
    QT_TRANSLATE_NOOP("Expected", "≥ now − 90 d"),
    QT_TRANSLATE_NOOP("Expected", "one of the ten event types"),
    QT_TRANSLATE_NOOP("Expected", "email, social, display, search, video or native"),
    QT_TRANSLATE_NOOP("Expected", "performance_threshold, budget_reallocation or manual_trigger"),
    QT_TRANSLATE_NOOP("Expected", "rule_based, ml_powered or real_time"),
};

} // namespace

QString expectedWords(const std::string& expected)
{
    return QCoreApplication::translate("Expected", expected.c_str());
}

} // namespace bw::ui
