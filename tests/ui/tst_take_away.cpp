#include "tests/ui/csv_reader.h"
#include "tests/ui/fake_backend.h"
#include "ui/campaigns/campaign_detail.h"
#include "ui/campaigns/campaigns_list.h"
#include "ui/campaigns/campaigns_model.h"
#include "ui/campaigns/campaigns_page.h"
#include "ui/charts/time_chart.h"
#include "ui/desk/desk.h"
#include "ui/overview/overview_page.h"
#include "ui/overview/tile_strip.h"
#include "ui/overview/trend_pane.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/own_window.h"
#include "ui/shell/take_away.h"
#include "ui/style/theme.h"
#include "ui/tables/table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QImage>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QProcess>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace bw;
using namespace bw::ui;
using test::FakeBackend;

namespace {

struct Stage {
    FakeBackend backend;
    std::unique_ptr<Desk> desk;

    explicit Stage(int campaigns = 38, ThemeChoice look = ThemeChoice::light) : backend(campaigns)
    {
        DeskOptions options;
        options.remembers = false;
        options.theme = look;
        options.size = QSize(1280, 800);
        desk = std::make_unique<Desk>(backend, options);
        window().show();
        (void)QTest::qWaitForWindowExposed(&window());
        window().activateWindow();
        settle();
    }
    MainWindow& window() { return desk->window(); }
    OverviewPage& overview() { return *qobject_cast<OverviewPage*>(window().page(QStringLiteral("overview"))); }
    CampaignsPage& campaigns() { return *qobject_cast<CampaignsPage*>(window().page(QStringLiteral("campaigns"))); }
    static void settle()
    {
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::processEvents();
        }
    }
    void press(QWidget& window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        window.activateWindow();
        settle();
        QWidget* focus = window.focusWidget() != nullptr ? window.focusWidget() : &window;
        QTest::keyClick(focus, key, modifiers);
        settle();
    }
    /// Answers the file dialog of a window; false if none is open.
    static bool answer(QWidget& window, const QString& path)
    {
        auto* dialog = window.findChild<QFileDialog*>();
        if (dialog == nullptr) {
            return false;
        }
        QFile::remove(path); // or it asks whether it may
        auto* field = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        field->setText(path);
        QTest::keyClick(field, Qt::Key_Return);
        settle();
        return true;
    }
    static QString suggested(QWidget& window)
    {
        auto* dialog = window.findChild<QFileDialog*>();
        return dialog == nullptr ? QString() : QFileInfo(dialog->selectedFiles().value(0)).fileName();
    }
    const Message& message()
    {
        static const Message kNone;
        auto* bar = window().findChild<MessageBar*>();
        return bar->isVisible() ? bar->message() : kNone;
    }
    OwnWindow* own()
    {
        return window().takeAway().windows().empty() ? nullptr : window().takeAway().windows().back().get();
    }
};

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString textOfPdf(const QString& path, const QStringList& options = {})
{
    QProcess process;
    process.start(QStringLiteral("pdftotext"),
                  QStringList{QStringLiteral("-layout"), QStringLiteral("-enc"), QStringLiteral("UTF-8")} + options +
                      QStringList{path, QStringLiteral("-")});
    return process.waitForFinished() ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
}

int coloursOf(const QImage& image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            colours.insert(image.pixel(x, y));
        }
    }
    return static_cast<int>(colours.size());
}

} // namespace

/// What leaves the real window, read back.
class TestTakeAway : public QObject {
    Q_OBJECT

    QTemporaryDir m_settings;
    QTemporaryDir m_folder;

    QString in(const char* name) { return m_folder.filePath(QLatin1String(name)); }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        QApplication::setOrganizationName(QStringLiteral("BellwetherTest"));
        QApplication::setApplicationName(QStringLiteral("tst_take_away"));
        theme().install();
    }
    void cleanup()
    {
        theme().setZoom(100);
        theme().setChoice(ThemeChoice::light);
    }

    void theTableOfCampaignsAsValues()
    {
        Stage stage;
        stage.press(stage.window(), Qt::Key_2, Qt::ControlModifier);
        stage.press(stage.window(), Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(Stage::suggested(stage.window()), QStringLiteral("campaigns-aldermoor-2026-11-24.csv"));
        QVERIFY(Stage::answer(stage.window(), in("campaigns.csv")));
        QCOMPARE(stage.message().kind, Message::Kind::note);
        QCOMPARE(stage.message().what, QStringLiteral("Saved campaigns.csv."));
        QVERIFY(stage.message().more.contains(m_folder.path()));

        const auto records = test::readCsv(read(in("campaigns.csv")));
        const QStringList head = test::headOf(records);
        QVERIFY2(head.filter(QStringLiteral("Time zone: Berlin")).size() == 1, qPrintable(head.join(u'\n')));
        const auto rows = test::tableOf(records);
        const TableView& table = *stage.campaigns().list()->table();
        const auto& model = dynamic_cast<const CampaignsModel&>(*table.model());
        QCOMPARE(rows.size(), qsizetype(model.rowCount()) + 1);
        const auto columnOf = [&](const QString& name) { return rows[0].indexOf(name); };
        const auto id = columnOf(QStringLiteral("Id"));
        const auto cost = columnOf(QStringLiteral("Cost (EUR)"));
        const auto revenue = columnOf(QStringLiteral("Revenue (EUR)"));
        const auto ctr = columnOf(QStringLiteral("CTR (share of 1)"));
        QVERIFY2(id >= 0 && cost >= 0 && revenue >= 0 && ctr >= 0, qPrintable(rows[0].join(u'|')));
        QVERIFY(columnOf(QStringLiteral("Last 15 min")) < 0); // only drawn
        for (int i = 0; i < model.rowCount(); ++i) {
            const api::CampaignRow& row = model.rowAt(i);
            const QStringList& fields = rows[i + 1];
            QCOMPARE(fields.size(), rows[0].size());
            QCOMPARE(fields[id], QString::fromStdString(row.campaignId));
            QVERIFY(base::moneyFromDecimal(fields[cost].toStdString()) == row.figures.cost);
            QVERIFY(base::moneyFromDecimal(fields[revenue].toStdString()) == row.figures.revenue);
            if (row.figures.ctr.present()) {
                QCOMPARE(fields[ctr].toDouble(), row.figures.ctr.value);
            } else {
                QVERIFY(fields[ctr].isEmpty());
            }
        }
    }

    void aChartAsValues()
    {
        Stage stage;
        stage.overview().trend()->chart()->setFocus();
        stage.press(stage.window(), Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(Stage::suggested(stage.window()), QStringLiteral("revenue-aldermoor-2026-11-24.csv"));
        QVERIFY(Stage::answer(stage.window(), in("trend.csv")));
        const auto records = test::readCsv(read(in("trend.csv")));
        QVERIFY(test::headOf(records).contains(QStringLiteral("Unit: € per hour")));
        const auto rows = test::tableOf(records);
        const ChartData& data = stage.overview().trend()->chart()->data();
        QVERIFY(data.current.size() > 3);
        std::size_t next = 0;
        for (const QStringList& row : rows.mid(1)) {
            const api::TimeMs start = QDateTime::fromString(row[0], Qt::ISODateWithMs).toMSecsSinceEpoch();
            if (next < data.current.size() && data.current[next].start == start) {
                const api::Ratio& value = data.current[next++].value;
                QCOMPARE(row[3].isEmpty(), !value.present());
                QVERIFY(!value.present() || row[3].toDouble() == value.value);
            } else {
                QVERIFY(row[3].isEmpty());
            }
        }
        QCOMPARE(next, data.current.size());
        QCOMPARE(rows[0][3], QStringLiteral("Today (EUR per hour)"));
    }

    void picturesHaveTheirSizeAndAreNotBlank_data()
    {
        QTest::addColumn<int>("look");
        QTest::newRow("light") << static_cast<int>(ThemeChoice::light);
        QTest::newRow("dark") << static_cast<int>(ThemeChoice::dark);
    }
    void picturesHaveTheirSizeAndAreNotBlank()
    {
        QFETCH(int, look);
        Stage stage(38, static_cast<ThemeChoice>(look));
        const QColor ground = theme().color(Token::surface);
        for (Exportable* part : stage.overview().exportables()) {
            QVERIFY(!part->isExportEmpty());
            const ExportContext context =
                stage.window().takeAway().contextOf(stage.overview(), QStringLiteral("overview"));
            stage.window().takeAway().take(stage.overview(), QStringLiteral("overview"), *part, TakeAwayAs::file,
                                           &stage.window());
            QVERIFY(Stage::answer(stage.window(), in("part.png")));
            const QImage png = QImage::fromData(read(in("part.png")), "PNG");
            const QSize body = part->pictureSize(100);
            QCOMPARE(png.width(), body.width() * 2);
            QVERIFY(png.height() > body.height() * 2);
            QCOMPARE(QColor(png.pixel(1, 1)), ground);
            QVERIFY(coloursOf(png.copy(0, png.height() / 4, png.width(), png.height() / 2)) > 8);
            QCoreApplication::processEvents(QEventLoop::AllEvents);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }

    void aDrawingIsXmlWithItsTexts()
    {
        Stage stage;
        for (Exportable* part : {stage.overview().exportables().front(), stage.overview().exportables().back()}) {
            stage.window().takeAway().take(stage.overview(), QStringLiteral("overview"), *part, TakeAwayAs::file,
                                           &stage.window());
            QVERIFY(Stage::answer(stage.window(), in("part.svg")));
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            const QByteArray bytes = read(in("part.svg"));
            QXmlStreamReader xml(bytes);
            QStringList texts;
            int shapes = 0;
            while (!xml.atEnd()) {
                xml.readNext();
                if (xml.isStartElement() && xml.name() == QLatin1String("text")) {
                    texts.append(xml.readElementText().trimmed());
                } else if (xml.isStartElement() &&
                           (xml.name() == QLatin1String("path") || xml.name() == QLatin1String("polyline") ||
                            xml.name() == QLatin1String("rect"))) {
                    ++shapes;
                }
            }
            QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
            QVERIFY2(texts.contains(part->exportTitle()), qPrintable(texts.join(u'|')));
            QVERIFY(shapes > 5);
            QVERIFY(!bytes.contains("<image")); // vectors, not a picture of them
        }
    }

    void aPageAsPdf()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty()) {
            QSKIP("pdftotext is not installed (installer/packages/test.txt)");
        }
        Stage stage(120, ThemeChoice::dark);
        stage.press(stage.window(), Qt::Key_2, Qt::ControlModifier);
        stage.press(stage.window(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(Stage::suggested(stage.window()), QStringLiteral("campaigns-aldermoor-2026-11-24.pdf"));
        QVERIFY(Stage::answer(stage.window(), in("page.pdf")));
        QVERIFY(read(in("page.pdf")).startsWith("%PDF"));
        const QString text = textOfPdf(in("page.pdf"));
        const QStringList pages = text.split(u'\f', Qt::SkipEmptyParts);
        QVERIFY(pages.size() > 2);
        for (int i = 0; i < pages.size(); ++i) {
            const QString page = pages[i].simplified();
            QVERIFY2(page.contains(QStringLiteral("page %1 of %2").arg(i + 1).arg(pages.size())), qPrintable(page));
            for (const QString& part :
                 {QStringLiteral("Campaigns"), QStringLiteral("Today so far: Tue 24 Nov 00:00"),
                  QStringLiteral("against Tue 17 Nov"), QStringLiteral("no filter"), QStringLiteral("Berlin UTC+1"),
                  QStringLiteral("amounts in EUR"), QStringLiteral("generated at 2026-11-24T14:37:14")}) {
                QVERIFY2(page.contains(part), qPrintable(part + u'\n' + page));
            }
        }
        // Every campaign is on paper once, with its totals at the end.
        const auto& model = dynamic_cast<const CampaignsModel&>(*stage.campaigns().list()->table()->model());
        QCOMPARE(model.rowCount(), 120);
        const QString all = text.simplified();
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString name = model.index(row, CampaignsModel::kName).data(CellRole).isValid()
                                     ? QString::fromStdString(model.rowAt(row).name)
                                     : QString();
            QVERIFY2(all.contains(name.left(18)), qPrintable(name));
        }
        QCOMPARE(all.count(QStringLiteral("120 campaigns")), 1);
    }

    void anErrorSaysWhatHelpsAndLeavesNothing()
    {
        Stage stage;
        stage.press(stage.window(), Qt::Key_E, Qt::ControlModifier);
        stage.window().takeAway().take(stage.overview(), QStringLiteral("overview"),
                                       *stage.overview().exportables().front(), TakeAwayAs::file, &stage.window());
        auto* dialog = stage.window().findChildren<QFileDialog*>().constLast();
        Q_EMIT dialog->fileSelected(QStringLiteral("/proc/nowhere/trend.csv"));
        Stage::settle();
        QCOMPARE(stage.message().kind, Message::Kind::error);
        QVERIFY2(stage.message().what.startsWith(QStringLiteral("trend.csv was not written")),
                 qPrintable(stage.message().what));
        QVERIFY(!stage.message().more.isEmpty());
        QCOMPARE(stage.message().action, QStringLiteral("Put away"));
    }

    void theClipboardHasTableAndPicture()
    {
        Stage stage;
        stage.overview().channels()->setFocus();
        stage.press(stage.window(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        const QMimeData* mime = QApplication::clipboard()->mimeData();
        QVERIFY(mime->hasText() && mime->hasHtml() && mime->hasFormat(QStringLiteral("text/csv")));
        QVERIFY2(mime->text().startsWith(QStringLiteral("Channel\tCost (EUR)")), qPrintable(mime->text()));
        QVERIFY(mime->html().contains(QStringLiteral("sdval=")));
        stage.press(stage.window(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QImage image = qvariant_cast<QImage>(QApplication::clipboard()->mimeData()->imageData());
        QVERIFY(image.width() > 600 && coloursOf(image) > 8);
    }

    void aWindowOfItsOwnLivesOnItsOwn()
    {
        Stage stage;
        stage.overview().trend()->chart()->setFocus();
        stage.press(stage.window(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        OwnWindow* own = stage.own();
        QVERIFY(own != nullptr && own->isVisible());
        auto* chart = qobject_cast<TimeChart*>(own->shown());
        QVERIFY(chart != nullptr);
        QCOMPARE(own->windowTitle(), QStringLiteral("Revenue – Bellwether"));
        // The same figures, though the main window has gone elsewhere.
        stage.press(stage.window(), Qt::Key_2, Qt::ControlModifier);
        stage.backend.advance(5 * base::kMinuteMs);
        Stage::settle();
        const api::TimeMs then = chart->data().current.back().elapsedTo;
        stage.backend.advance(20 * base::kMinuteMs);
        Stage::settle();
        QVERIFY(chart->data().current.back().elapsedTo > then);
        // The scope of the frame is its scope.
        stage.window().setRange(api::RangeKind::days7);
        Stage::settle();
        QVERIFY(stage.backend.standingOf<api::OverviewRequest>() != nullptr);
        QCOMPARE(stage.backend.standingOf<api::OverviewRequest>()->scope.range.kind, api::RangeKind::days7);
        QVERIFY(chart->data().end - chart->data().from > 6 * base::kDayMs);
        // The same keys.
        stage.press(*own, Qt::Key_F2);
        QVERIFY(chart->showsTable());
        stage.press(*own, Qt::Key_F2);
        QVERIFY(!chart->showsTable());
        stage.press(*own, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("Begin\tEnd\tCounted to\t")));
        stage.press(*own, Qt::Key_E, Qt::ControlModifier);
        QVERIFY(Stage::answer(*own, in("own.csv")));
        QVERIFY(!read(in("own.csv")).isEmpty());
        QCOMPARE(own->message().what, QStringLiteral("Saved own.csv."));
        // The second time it is the same one, and closed it lets go of its feed.
        own->resize(900, 500);
        stage.press(*own, Qt::Key_Escape);
        Stage::settle();
        QVERIFY(stage.own() == nullptr);
        QVERIFY(stage.backend.standingOf<api::OverviewRequest>() == nullptr);
        stage.press(stage.window(), Qt::Key_1, Qt::ControlModifier);
        stage.overview().trend()->chart()->setFocus();
        stage.press(stage.window(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stage.own()->size(), QSize(900, 500));
        stage.press(*stage.own(), Qt::Key_W, Qt::ControlModifier);
        QVERIFY(stage.own() == nullptr);
    }

    void everyPartHasAWindowThatShowsIt()
    {
        Stage stage;
        const auto openAll = [&](Page& page, const QString& id) {
            for (Exportable* part : page.exportables()) {
                stage.window().takeAway().take(page, id, *part, TakeAwayAs::ownWindow, &stage.window());
                Stage::settle();
                OwnWindow* own = stage.own();
                QVERIFY2(own != nullptr && own->shown() != nullptr, qPrintable(part->exportId()));
                QCOMPARE(own->source()->exportTitle(), part->exportTitle());
                QCOMPARE(own->source()->exportTable().rows.size(), part->exportTable().rows.size());
                stage.press(*own, Qt::Key_W, Qt::ControlModifier);
            }
        };
        openAll(stage.overview(), QStringLiteral("overview"));
        stage.press(stage.window(), Qt::Key_2, Qt::ControlModifier);
        openAll(stage.campaigns(), QStringLiteral("campaigns"));
        const auto& model = dynamic_cast<const CampaignsModel&>(*stage.campaigns().list()->table()->model());
        stage.window().openPage(QStringLiteral("campaigns"), QString::fromStdString(model.rowAt(0).campaignId));
        Stage::settle();
        openAll(stage.campaigns(), QStringLiteral("campaigns"));
        stage.press(stage.window(), Qt::Key_3, Qt::ControlModifier);
        openAll(*stage.window().page(QStringLiteral("sources")), QStringLiteral("sources"));
    }

    void theMenuOfAPaneTellsItsPage()
    {
        Stage stage;
        QContextMenuEvent event(QContextMenuEvent::Mouse, {}, stage.overview().channels()->mapToGlobal(QPoint(20, 20)));
        QCoreApplication::sendEvent(&stage.overview(), &event);
        auto* menu = stage.overview().findChild<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(menu != nullptr && menu->actions().size() == 4);
        menu->actions()[1]->trigger(); // copy as table
        menu->close();
        Stage::settle();
        QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("Channel\t")));
        QVERIFY2(stage.message().what.contains(QStringLiteral("Channels")), qPrintable(stage.message().what));
    }

    void closingTheMainWindowClosesTheOthers()
    {
        Stage stage;
        stage.press(stage.window(), Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(stage.own() != nullptr);
        stage.window().close();
        QVERIFY(stage.own() == nullptr);
    }
};

QTEST_MAIN(TestTakeAway)
#include "tst_take_away.moc"
