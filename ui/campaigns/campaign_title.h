#pragma once

#include "core/api/views.h"
#include "ui/style/format.h"

#include <QWidget>

class QToolButton;

namespace bw::ui {

/// The line that says whose page this is: the way back, the campaign, its channel and whether it runs.
class CampaignTitle : public QWidget {
    Q_OBJECT
public:
    explicit CampaignTitle(QWidget* parent = nullptr);

    void setCampaign(const api::CampaignRow& row, const QString& state);
    /// Before anything is known but the id.
    void setId(const QString& campaignId);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void backAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void place();

    QToolButton* m_back;
    QString m_name;
    QString m_state;
    bool m_known = false;
    bool m_running = false;
    api::Channel m_channel = api::Channel::email;
};

} // namespace bw::ui
