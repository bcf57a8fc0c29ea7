#pragma once

#include "core/api/views.h"
#include "ui/style/format.h"

#include <QWidget>

namespace bw::ui {

/// The 26 px line at the foot of the window: each source with shape, word and age; how much comes in, up to when
/// figures are final, and in whose time.
class StatusStrip : public QWidget {
    Q_OBJECT
public:
    explicit StatusStrip(QWidget* parent = nullptr);

    /// `now` is the engine's clock, carried on while nothing has come from it.
    void show(const api::Status& status, const Format& format, api::TimeMs now);
    /// The backend does not answer: what is known is from `asOf`.
    /// Where nothing is read from yet.
    void setNothingChosen(bool nothing);
    void setUnreachable(const QString& words);

    /// What a source's mark says beside its name: "live 0.8 s", "ended 02:10".
    static QString stateWords(const api::SourceMark& source, const Format& format, api::TimeMs now);

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    struct Part {
        api::Freshness freshness = api::Freshness::connecting;
        QString name;
        QString words;
    };
    std::vector<Part> m_sources;
    QStringList m_facts;
    QString m_lastSeen;
    QString m_nothing; ///< what is said where nothing is read from; empty: something is
    QString m_unreachable;
};

} // namespace bw::ui
