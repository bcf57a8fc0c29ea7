#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <map>

namespace {

const QString kRoot = QStringLiteral(BW_ROOT "/");

/// A room is the folder of a library: core/event, connectors/kafka, ui/charts, app/config.
/// What each may use, by ARCHITECTURE.md. A pattern that ends with / is a whole storey. Its own room goes without
/// saying.
struct Row {
    QString room;
    QStringList mayUse;
};

const QStringList kBase{QStringLiteral("core/base")};
const QStringList kStream = kBase + QStringList{QStringLiteral("core/event"), QStringLiteral("core/stream")};
const QStringList kEngine = kStream + QStringList{QStringLiteral("core/campaign"), QStringLiteral("core/identity"),
                                                  QStringLiteral("core/journey"),  QStringLiteral("core/alert"),
                                                  QStringLiteral("core/decision"), QStringLiteral("core/quality"),
                                                  QStringLiteral("core/customer")};
const QStringList kRuntime = kEngine + QStringList{QStringLiteral("core/engine")};

const std::vector<Row> kRows{
    {QStringLiteral("core/base"), {}},
    {QStringLiteral("core/event"), kBase},
    {QStringLiteral("core/stream"), kBase},
    {QStringLiteral("core/campaign"), kStream},
    {QStringLiteral("core/identity"), kStream},
    {QStringLiteral("core/journey"), kStream},
    {QStringLiteral("core/engine"), kEngine},
    {QStringLiteral("core/runtime"), kRuntime},
    {QStringLiteral("core/api"), kBase},
    {QStringLiteral("core/service"),
     kRuntime + QStringList{QStringLiteral("core/runtime"), QStringLiteral("core/api")}},
    {QStringLiteral("connectors/"), {QStringLiteral("core/")}},
    {QStringLiteral("ui/"), {QStringLiteral("core/api"), QStringLiteral("ui/"), QStringLiteral("resources")}},
    {QStringLiteral("app/"),
     {QStringLiteral("core/"), QStringLiteral("connectors/"), QStringLiteral("ui/"), QStringLiteral("app/"),
      QStringLiteral("resources")}},
    {QStringLiteral("resources"), {}},
};

bool fits(const QString& room, const QString& pattern)
{
    return pattern.endsWith(u'/') ? room.startsWith(pattern) : room == pattern;
}

bool mayUse(const QString& room, const QString& other)
{
    if (room == other) {
        return true;
    }
    for (const Row& row : kRows) {
        if (fits(room, row.room)) {
            return std::any_of(row.mayUse.begin(), row.mayUse.end(), [&](const QString& p) { return fits(other, p); });
        }
    }
    return false;
}

/// bw_core_event → core/event; bw_resources → resources; bellwetherctl → app/bellwetherctl.
QString roomOfTarget(QString target)
{
    if (!target.startsWith(QStringLiteral("bw_"))) {
        return QStringLiteral("app/") + target;
    }
    target.remove(0, 3);
    const auto storey = target.indexOf(u'_');
    return storey < 0 ? target : target.left(storey) + u'/' + target.mid(storey + 1);
}

QString roomOfFile(const QString& path)
{
    return path.section(u'/', 0, path.startsWith(QStringLiteral("resources")) ? 0 : 1);
}

QString read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Every source file of a storey, from the root of the tree.
QStringList sourcesIn(const QString& storey)
{
    QStringList paths;
    QDirIterator files(kRoot + storey, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        paths.append(files.next().mid(kRoot.size()));
    }
    return paths;
}

QStringList includesOf(const QString& path)
{
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s+[\"<]([^\">]+)[\">]"),
                                            QRegularExpression::MultilineOption);
    QStringList names;
    auto matches = include.globalMatch(read(kRoot + path));
    while (matches.hasNext()) {
        names.append(matches.next().captured(1));
    }
    return names;
}

std::map<QString, QStringList> links()
{
    std::map<QString, QStringList> byTarget;
    for (const QString& line : read(QStringLiteral(BW_LINKS)).split(u'\n', Qt::SkipEmptyParts)) {
        byTarget[line.section(u':', 0, 0)] = line.section(QStringLiteral(": "), 1).split(u' ', Qt::SkipEmptyParts);
    }
    return byTarget;
}

/// Every shared library that a program loads, by the dynamic linker's own word.
QString loadedLibraries(const QString& program)
{
    QProcess ldd;
    ldd.start(QStringLiteral("ldd"), {QStringLiteral(BW_BIN "/") + program});
    return ldd.waitForFinished() && ldd.exitCode() == 0 ? QString::fromLocal8Bit(ldd.readAllStandardOutput())
                                                        : QString();
}

} // namespace

class TestArrows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void targetsLinkOnlyWhatTheirRowNames()
    {
        const auto graph = links();
        QVERIFY(graph.size() > 10);
        for (const auto& [target, dependencies] : graph) {
            const QString room = roomOfTarget(target);
            for (const QString& dependency : dependencies) {
                if (dependency == QStringLiteral("bw_flags")) {
                    continue;
                }
                if (dependency.startsWith(QStringLiteral("bw_"))) {
                    QVERIFY2(mayUse(room, roomOfTarget(dependency)),
                             qPrintable(target + QStringLiteral(" links ") + dependency));
                }
                const bool core = room.startsWith(QStringLiteral("core/"));
                QVERIFY2(!core || !dependency.contains(QStringLiteral("Qt")),
                         qPrintable(target + QStringLiteral(" links ") + dependency));
            }
        }
    }

    void filesIncludeOnlyWhatTheirRoomMayUse()
    {
        int files = 0;
        for (const QString& storey : {QStringLiteral("core"), QStringLiteral("connectors"), QStringLiteral("ui"),
                                      QStringLiteral("app"), QStringLiteral("resources")}) {
            for (const QString& path : sourcesIn(storey)) {
                ++files;
                static const QRegularExpression ours(QStringLiteral("^(core|connectors|ui|app|resources|tests)/"));
                for (const QString& include : includesOf(path)) {
                    if (ours.match(include).hasMatch()) {
                        QVERIFY2(QFile::exists(kRoot + include),
                                 qPrintable(path + QStringLiteral(" includes ") + include));
                        QVERIFY2(mayUse(roomOfFile(path), roomOfFile(include)),
                                 qPrintable(path + QStringLiteral(" includes ") + include));
                    }
                }
            }
        }
        QVERIFY(files > 30);
    }

    void theCoreKnowsNoQtAndDoesNoInputOrOutput()
    {
        static const QRegularExpression qt(QStringLiteral("^(Q[A-Z]|Qt)"));
        const QSet<QString> outside{QStringLiteral("fstream"),
                                    QStringLiteral("iostream"),
                                    QStringLiteral("cstdio"),
                                    QStringLiteral("stdio.h"),
                                    QStringLiteral("filesystem"),
                                    QStringLiteral("unistd.h"),
                                    QStringLiteral("fcntl.h"),
                                    QStringLiteral("sys/socket.h"),
                                    QStringLiteral("sys/stat.h"),
                                    QStringLiteral("spdlog/spdlog.h"),
                                    QStringLiteral("librdkafka/rdkafka.h")};
        const QSet<QString> threadsAndClocks{QStringLiteral("thread"), QStringLiteral("mutex"),
                                             QStringLiteral("chrono"), QStringLiteral("condition_variable"),
                                             QStringLiteral("ctime"),  QStringLiteral("random")};
        for (const QString& path : sourcesIn(QStringLiteral("core"))) {
            const bool pure =
                !path.startsWith(QStringLiteral("core/runtime/")) && !path.startsWith(QStringLiteral("core/service/"));
            for (const QString& include : includesOf(path)) {
                const QByteArray what = (path + QStringLiteral(" includes ") + include).toUtf8();
                QVERIFY2(!qt.match(include).hasMatch(), what.constData());
                QVERIFY2(!outside.contains(include), what.constData());
                QVERIFY2(!pure || !threadsAndClocks.contains(include), what.constData());
            }
        }
    }

    void noIfdefChoosesBetweenDeskAndDaemon()
    {
        static const QRegularExpression choice(QStringLiteral("^\\s*#\\s*(if|elif).*\\b(BW_|DAEMON|DESKTOP)"),
                                               QRegularExpression::MultilineOption);
        for (const QString& storey :
             {QStringLiteral("core"), QStringLiteral("connectors"), QStringLiteral("ui"), QStringLiteral("app")}) {
            for (const QString& path : sourcesIn(storey)) {
                QVERIFY2(!choice.match(read(kRoot + path)).hasMatch(), qPrintable(path));
            }
        }
    }

    void headlessProgramsLoadNoWindowSystem_data()
    {
        QTest::addColumn<QString>("program");
        for (const auto& [target, dependencies] : links()) {
            if (!target.startsWith(QStringLiteral("bw_")) && target != QStringLiteral("bellwether")) {
                QTest::newRow(qPrintable(target)) << target;
            }
        }
    }
    void headlessProgramsLoadNoWindowSystem()
    {
        QFETCH(QString, program);
        const QString libraries = loadedLibraries(program);
        QVERIFY(libraries.contains(QStringLiteral("libc.so.6")));
        for (const QString& library : {QStringLiteral("libQt6Gui"), QStringLiteral("libQt6Widgets"),
                                       QStringLiteral("libX11"), QStringLiteral("libGL")}) {
            QVERIFY2(!libraries.contains(library), qPrintable(program + QStringLiteral(" loads ") + library));
        }
    }
};

QTEST_APPLESS_MAIN(TestArrows)
#include "tst_arrows.moc"
