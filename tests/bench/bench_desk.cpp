// What a user of the desk waits for and what it costs, in the program itself, offscreen: the start, an idle desk, use
// under full load, closing. Beside bin/bellwether, which it runs on simulated companies in a folder of its own.
// bw_bench_desk [SECONDS] takes so long for each part (20).
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

namespace {

struct Load {
    const char* name;
    int eventsPerSecond;
    int campaigns;
};

constexpr Load kQuiet{"quiet", 100, 200};
constexpr Load kFull{"full", 100'000, 10'000};

class Program {
public:
    Program(const QTemporaryDir& folder, const Load& load)
        : m_config(folder.filePath(QLatin1String(load.name)) + QLatin1String(".toml"))
    {
        QFile file(m_config);
        if (file.open(QIODevice::WriteOnly)) {
            file.write(QStringLiteral("[data]\nfolder = \"%1\"\n[[source]]\nid = \"demo\"\nkind = \"demo\"\n"
                                      "events_per_second = %2\ncampaigns = %3\nhistory_days = 30\n")
                           .arg(folder.filePath(QLatin1String(load.name)))
                           .arg(load.eventsPerSecond)
                           .arg(load.campaigns)
                           .toUtf8());
        }
    }

    /// Runs it and prints its last words; the time from them to its end is that of closing.
    bool run(const char* part, int seconds, const QStringList& more)
    {
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        const QString path = QCoreApplication::applicationDirPath() + QStringLiteral("/bellwether");
        program.start(path, QStringList{QStringLiteral("--config"), m_config, QStringLiteral("--measure"),
                                        QString::number(seconds)} +
                                more);
        QStringList lines;
        QElapsedTimer sinceLast;
        while (program.state() != QProcess::NotRunning && program.waitForReadyRead(-1)) {
            while (program.canReadLine()) {
                lines.append(QString::fromUtf8(program.readLine()).trimmed());
                sinceLast.start();
            }
        }
        program.waitForFinished(-1);
        std::printf("%s\n", part);
        constexpr qsizetype kReport = 3;
        const QStringList firsts = lines.filter(QStringLiteral("after the start"));
        for (const QString& line : firsts + lines.mid(std::max<qsizetype>(firsts.size(), lines.size() - kReport))) {
            std::printf("  %s\n", qPrintable(line));
        }
        std::printf("  closed in %lld ms\n", static_cast<long long>(sinceLast.elapsed()));
        std::fflush(stdout);
        return program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0;
    }

private:
    QString m_config;
};

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    constexpr int kUsual = 20;
    const int seconds = std::max(5, app.arguments().value(1, QString::number(kUsual)).toInt());
    const QTemporaryDir folder;
    Program quiet(folder, kQuiet);
    Program full(folder, kFull);
    const QStringList campaigns{QStringLiteral("--view"), QStringLiteral("campaigns")};
    bool well = quiet.run("first start, 30 days of history are made", 10, {});
    well = quiet.run("start on 30 days of history, then idle at 100 events/s", seconds, {}) && well;
    well = full.run("first start, 10,000 campaigns", 60, {}) && well;
    well = full.run("full load, overview", seconds, {}) && well;
    for (const char* kind : {"scroll", "sort", "type", "ranges"}) {
        const QString part = QStringLiteral("full load, campaigns, %1").arg(QLatin1String(kind));
        well = full.run(qPrintable(part), seconds,
                        campaigns + QStringList{QStringLiteral("--exercise"), QLatin1String(kind)}) &&
               well;
    }
    return well ? 0 : 1;
}
