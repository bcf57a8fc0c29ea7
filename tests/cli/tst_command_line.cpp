#include "app/cli/command_line.h"

#include <QTest>

using namespace bw::app;

namespace {

Usage usage()
{
    Usage usage{"tool job", "Does the job.", "FILE...", 1, 3};
    usage.options = {{"threads", "N", "How many threads to use. The default is one, and more of them change no byte."},
                     {"sliding", "", "Also write slides.", 's'},
                     {"out", "DIR", "Where to write.", 'o'}};
    usage.more = "Examples:\n  tool job -o x a";
    return usage;
}

bw::base::Result<Arguments> parse(std::vector<std::string_view> typed)
{
    return parseArguments(usage(), typed);
}

QString errorOf(std::vector<std::string_view> typed)
{
    const auto parsed = parse(std::move(typed));
    return parsed.ok() ? QString() : QString::fromStdString(parsed.error().message);
}

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allSpellings()
    {
        const auto parsed = parse({"-s", "--threads=4", "a", "-o", "there", "--", "-b", "--c"});
        QVERIFY(parsed.ok());
        const Arguments& arguments = parsed.value();
        QVERIFY(arguments.has("sliding"));
        QCOMPARE(arguments.text("out"), std::optional<std::string>("there"));
        QCOMPARE(arguments.integer("threads", 1, 64).value(), std::optional<std::int64_t>(4));
        QCOMPARE(arguments.operands(), (std::vector<std::string>{"a", "-b", "--c"}));
    }

    void whatIsNotGivenIsAbsent()
    {
        const auto parsed = parse({"-"});
        QVERIFY(parsed.ok());
        QVERIFY(!parsed.value().has("sliding"));
        QVERIFY(!parsed.value().text("out"));
        QVERIFY(!parsed.value().integer("threads", 1).value());
        QCOMPARE(parsed.value().operands(), std::vector<std::string>{"-"});
    }

    void theLastOfTwoStands()
    {
        const auto parsed = parse({"--out", "a", "--out=b", "f"});
        QVERIFY(parsed.ok());
        QCOMPARE(parsed.value().text("out"), std::optional<std::string>("b"));
    }

    void valuesMayLookLikeOptions()
    {
        const auto parsed = parse({"--out", "-x", "f"});
        QVERIFY(parsed.ok());
        QCOMPARE(parsed.value().text("out"), std::optional<std::string>("-x"));
    }

    void errorsNameTheOption()
    {
        QCOMPARE(errorOf({"--thread", "4", "a"}), QStringLiteral("unknown option --thread; did you mean --threads?"));
        QCOMPARE(errorOf({"--zzz=1", "a"}), QStringLiteral("unknown option --zzz"));
        QCOMPARE(errorOf({"-x", "a"}), QStringLiteral("unknown option -x"));
        QCOMPARE(errorOf({"a", "--out"}), QStringLiteral("option --out needs a value: DIR"));
        QCOMPARE(errorOf({"--sliding=yes", "a"}), QStringLiteral("option --sliding takes no value"));
        QCOMPARE(errorOf({}), QStringLiteral("an argument is missing: FILE..."));
        QCOMPARE(errorOf({"a", "b", "c", "d"}), QStringLiteral("\"d\" is one argument too many"));
    }

    void numbersAreWholeAndWithinLimits_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("ok");
        QTest::newRow("least") << QStringLiteral("1") << true;
        QTest::newRow("most") << QStringLiteral("64") << true;
        for (const char* wrong : {"0", "65", "", "x", "4x", " 4", "4.0", "-1", "99999999999999999999"}) {
            QTest::newRow(wrong) << QString::fromLatin1(wrong) << false;
        }
    }
    void numbersAreWholeAndWithinLimits()
    {
        QFETCH(QString, value);
        QFETCH(bool, ok);
        const std::string word = "--threads=" + value.toStdString();
        const auto parsed = parse({word, "a"});
        QVERIFY(parsed.ok());
        const auto number = parsed.value().integer("threads", 1, 64);
        QCOMPARE(number.ok(), ok);
        if (!ok) {
            QCOMPARE(QString::fromStdString(number.error().message),
                     QStringLiteral("option --threads takes a whole number from 1 to 64, not \"%1\"").arg(value));
        }
    }

    void helpNamesEverythingWithin80Columns()
    {
        const QString help = QString::fromStdString(helpText(usage()));
        QVERIFY(help.startsWith(QStringLiteral("Usage: tool job [OPTION]... FILE...\nDoes the job.\n")));
        for (const OptionSpec& option : usage().options) {
            QVERIFY(help.contains(QStringLiteral("--") +
                                  QString::fromUtf8(option.name.data(), static_cast<qsizetype>(option.name.size()))));
        }
        QVERIFY(help.contains(QStringLiteral("-h, --help")));
        QVERIFY(help.contains(QStringLiteral("--version")));
        QVERIFY(help.endsWith(QStringLiteral("tool job -o x a\n")));
        for (const QString& line : help.split(u'\n')) {
            QVERIFY2(line.size() <= 80, qPrintable(line));
        }
    }

    void helpAndVersionNeedNoOperands()
    {
        QVERIFY(parse({"--help"}).ok());
        QVERIFY(parse({"-h"}).ok());
        QVERIFY(parse({"--version"}).ok());
    }
};

QTEST_APPLESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
