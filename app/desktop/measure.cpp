#include "app/desktop/measure.h"

#include "ui/shell/main_window.h"

#include <QApplication>
#include <QFile>
#include <QTimer>

#include <cstdio>
#include <ctime>
#include <optional>
#include <unistd.h>

namespace bw::app {

namespace {

void print(const QString& line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

double secondsOf(clockid_t clock)
{
    timespec now{};
    ::clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

QByteArray firstLineOf(const char* path)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.readLine() : QByteArray();
}

/// Seconds since the system began this process, to 10 ms.
double ageOfProcess()
{
    // The 22nd field, in ticks since the system's start; the second one, in brackets, may hold spaces.
    const QByteArray line = firstLineOf("/proc/self/stat");
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype kStart = 19;
    const double started = fields.value(kStart).toDouble() / static_cast<double>(::sysconf(_SC_CLK_TCK));
    return secondsOf(CLOCK_BOOTTIME) - started;
}

double residentMegabytes()
{
    const double pages = firstLineOf("/proc/self/statm").split(' ').value(1).toDouble();
    return pages * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

/// What the process has used since this was made or asked last.
class Footprint {
public:
    QString lineSince()
    {
        const double wall = secondsOf(CLOCK_MONOTONIC);
        const double processor = secondsOf(CLOCK_PROCESS_CPUTIME_ID);
        const double share = 100 * (processor - m_processor) / std::max(wall - m_wall, 1e-3);
        m_wall = wall;
        m_processor = processor;
        return QStringLiteral("process: %1 % of a core, %2 MB")
            .arg(share, 0, 'f', 1)
            .arg(residentMegabytes(), 0, 'f', 0);
    }

private:
    double m_wall = secondsOf(CLOCK_MONOTONIC);
    double m_processor = secondsOf(CLOCK_PROCESS_CPUTIME_ID);
};

} // namespace

int measure(ui::Desk& desk, int seconds, std::optional<ui::Exercise::Kind> exercise)
{
    QTimer first;
    QObject::connect(&first, &QTimer::timeout, [&] {
        if (desk.bridge().meter().summary().shown > 0) {
            first.stop();
            print(QStringLiteral("first live figures painted %1 ms after the start")
                      .arg(1e3 * ageOfProcess(), 0, 'f', 0));
        }
    });
    first.start(5);
    std::optional<ui::ResponseMeter> unused;
    if (exercise) {
        desk.exercise(*exercise);
    } else {
        unused.emplace(desk.window());
    }
    Footprint footprint;
    const auto report = [&] {
        print(ui::FrameMeter::lineOf(desk.bridge().meter().summary()));
        print(exercise ? ui::ResponseMeter::lineOf(desk.exercise()->meter().summary(), desk.exercise()->what())
                       : ui::ResponseMeter::lineOf(unused->summary(), {}));
        print(footprint.lineSince());
    };
    QTimer every;
    QObject::connect(&every, &QTimer::timeout, report);
    every.start(10'000);
    if (seconds > 0) {
        QTimer::singleShot(seconds * 1'000, qApp, &QApplication::quit);
    }
    const int exitCode = QApplication::exec();
    report();
    return exitCode;
}

} // namespace bw::app
