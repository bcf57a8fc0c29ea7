#pragma once

#include <QByteArray>
#include <QProcess>
#include <QStringList>

namespace bw::app::test {

/// What a run of bellwetherctl came to.
struct Run {
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

inline Run runCtl(const QStringList& arguments, const QByteArray& input = {})
{
    QProcess process;
    process.start(QStringLiteral(BW_CTL), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace bw::app::test
