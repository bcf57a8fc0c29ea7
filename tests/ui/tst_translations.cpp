#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Entry {
    QString context;
    QString source;
    QStringList texts; ///< one, or one for each plural
    bool plural = false;
    bool finished = true;
};

std::vector<Entry> entriesOf(const QString& file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) {
        return {};
    }
    QXmlStreamReader xml(&in);
    std::vector<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement()) {
            continue;
        }
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            entries.push_back({context, {}, {}, xml.attributes().value(QLatin1String("numerus")) == u"yes"});
        } else if (xml.name() == u"source") {
            entries.back().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            entries.back().finished = xml.attributes().value(QLatin1String("type")).isEmpty();
            if (!entries.back().plural) {
                entries.back().texts = {xml.readElementText()};
            }
        } else if (xml.name() == u"numerusform") {
            entries.back().texts.append(xml.readElementText());
        }
    }
    return entries;
}

QSet<QString> placesIn(const QString& text)
{
    static const QRegularExpression place(QStringLiteral("%(L?\\d|L?n)"));
    QSet<QString> places;
    for (auto it = place.globalMatch(text); it.hasNext();) {
        places.insert(it.next().captured());
    }
    return places;
}

} // namespace

/// Every text of the desk in every language: what lupdate finds in the source of now.
class TestTranslations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTextHasItsTranslation_data()
    {
        QTest::addColumn<bool>("pluralsOnly");
        QTest::addColumn<int>("plurals");
        QTest::newRow("en") << true << 2;
        QTest::newRow("de") << false << 2;
        QTest::newRow("ar") << false << 6;
    }
    void everyTextHasItsTranslation()
    {
        QFETCH(bool, pluralsOnly);
        QFETCH(int, plurals);
        const QString language = QLatin1String(QTest::currentDataTag());
        const QTemporaryDir folder;
        const QString name = QStringLiteral("bellwether_%1.ts").arg(language);
        const QString copy = folder.filePath(name);
        QVERIFY(QFile::copy(QStringLiteral(BW_ROOT "/translations/") + name, copy));
        QStringList arguments{QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-locations"),
                              QStringLiteral("none")};
        if (pluralsOnly) {
            arguments.append(QStringLiteral("-pluralonly"));
        }
        QProcess lupdate;
        lupdate.start(QStringLiteral(BW_LUPDATE),
                      arguments + QStringList{QStringLiteral(BW_ROOT "/ui"), QStringLiteral("-ts"), copy});
        QVERIFY2(lupdate.waitForFinished(60'000) && lupdate.exitCode() == 0,
                 lupdate.readAllStandardError().constData());
        const std::vector<Entry> entries = entriesOf(copy);
        QVERIFY(!entries.empty());
        QStringList wrong;
        for (const Entry& entry : entries) {
            const QString where = QStringLiteral("  %1: \"%2\"").arg(entry.context, entry.source);
            if (entry.context.contains(QLatin1String("::"))) {
                // A class is named without its namespace at run time: these would stay English.
                wrong.append(where + QStringLiteral(" was found in no class"));
                continue;
            }
            if (!entry.finished || entry.texts.contains(QString())) {
                wrong.append(where + QStringLiteral(" has no translation"));
                continue;
            }
            if (entry.plural && entry.texts.size() != plurals) {
                wrong.append(where + QStringLiteral(" needs %1 plurals").arg(plurals));
            }
            for (const QString& text : entry.texts) {
                // A plural may say its number in words; any other place of the source must be in every text.
                QSet<QString> places = placesIn(entry.source);
                QSet<QString> given = placesIn(text);
                if (entry.plural) {
                    places -= {QStringLiteral("%n"), QStringLiteral("%Ln")};
                    given -= {QStringLiteral("%n"), QStringLiteral("%Ln")};
                }
                if (places != given) {
                    wrong.append(where + QStringLiteral(" has other places in \"%1\"").arg(text));
                }
            }
        }
        QVERIFY2(
            wrong.isEmpty(),
            qPrintable(QStringLiteral("\n%1 texts of the desk are not in %2. Build update_translations, then write "
                                      "them in translations/%2:\n%3")
                           .arg(wrong.size())
                           .arg(name, wrong.join(u'\n'))));
    }

    /// Two menus of one bar, or a menu and what stands beside it, do not share a letter to press with Alt.
    void menusHaveLettersOfTheirOwn_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("de") << QStringLiteral(BW_ROOT "/translations/bellwether_de.ts");
        QTest::newRow("ar") << QStringLiteral(BW_ROOT "/translations/bellwether_ar.ts");
    }
    void menusHaveLettersOfTheirOwn()
    {
        QFETCH(QString, file);
        QSet<QChar> letters;
        for (const Entry& entry : entriesOf(file)) {
            if (entry.context == u"ActionRegistry" && entry.source.contains(u'&')) {
                const QString text = entry.texts.value(0);
                const qsizetype at = text.indexOf(u'&');
                QVERIFY2(at >= 0 && at + 1 < text.size(), qPrintable(text));
                QVERIFY2(!letters.contains(text[at + 1].toLower()), qPrintable(text));
                letters.insert(text[at + 1].toLower());
            }
        }
        QVERIFY(letters.size() >= 6);
    }
};

QTEST_APPLESS_MAIN(TestTranslations)
#include "tst_translations.moc"
