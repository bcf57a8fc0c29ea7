#pragma once

#include "tests/ui/scenes/scene.h"

#include <QTest>

#include <algorithm>

namespace bw::test {

inline const Scene& sceneNamed(const QString& name)
{
    const auto found = std::ranges::find_if(scenes(), [&](const Scene& scene) { return scene.name() == name; });
    if (found == scenes().end()) {
        qFatal("There is no scene %s", qPrintable(name));
    }
    return *found;
}

/// States that look the same on every page: one page of each is enough where there is much else to go through.
inline bool isOneOfManyAlike(const Scene& scene)
{
    static const QStringList kAlike{QStringLiteral("paused"), QStringLiteral("reconnecting"),
                                    QStringLiteral("stale"),  QStringLiteral("offline"),
                                    QStringLiteral("error"),  QStringLiteral("loading"),
                                    QStringLiteral("empty"),  QStringLiteral("first start")};
    return scene.view != QLatin1String("overview") && scene.view != QLatin1String("connections") &&
           kAlike.contains(scene.state);
}

/// What a tour through the scenes has found, each thing once, with the first scene it was found in.
class Findings {
public:
    void add(const QString& where, const QString& what)
    {
        if (!m_found.contains(what)) {
            m_found.append(what);
            m_lines.append(where + QStringLiteral(": ") + what);
        }
    }
    /// Fails the test, with each on a line of its own: a failure's own text is cut short.
    void verifyNone() const
    {
        for (const QString& line : m_lines) {
            qWarning("%s", qPrintable(line));
        }
        QVERIFY2(m_lines.isEmpty(), qPrintable(QStringLiteral("%1 found: see above").arg(m_lines.size())));
    }

private:
    QStringList m_found;
    QStringList m_lines;
};

/// How a widget is told from others in a finding.
inline QString said(const QWidget& widget)
{
    return QStringLiteral("%1%2 \"%3\"")
        .arg(QLatin1String(widget.metaObject()->className()),
             widget.objectName().isEmpty() ? QString() : u'#' + widget.objectName(), widget.accessibleName());
}

} // namespace bw::test
