#pragma once

#include "core/api/views.h"
#include "ui/style/format.h"

#include <QWidget>

class QPushButton;

namespace bw::ui {

class LiveMark;
class ScopeButton;

/// How the desk as a whole stands: a shape, a word, and how long.
struct LiveState {
    api::Freshness freshness = api::Freshness::connecting;
    QString word;
    QString since; ///< "28 s"; empty: nothing to say
};

/// The 42 px bar above every page: whose figures, of which range, against what, and whether they are live.
class ScopeBar : public QWidget {
    Q_OBJECT
public:
    explicit ScopeBar(QWidget* parent = nullptr);

    void setTenants(const std::vector<api::TenantInfo>& tenants, const std::string& chosen);
    void setRange(api::RangeKind kind, api::Comparison comparison);
    /// The range as the page's figures have resolved it.
    void showRange(const api::Range& range, const Format& format);
    void setLive(const LiveState& state);
    void setPaused(bool paused);
    /// The keys that pause, as they are written here; empty: none.
    void setPauseKeys(const QString& keys);

    /// What T and C open.
    void openRangeMenu();
    void openComparisonMenu();

Q_SIGNALS:
    void tenantChosen(const QString& tenantId);
    /// `between` asks for the two times.
    void rangeChosen(bw::api::RangeKind kind);
    void comparisonChosen(bw::api::Comparison comparison);
    void pauseToggled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void restyle();
    void openTenantMenu();
    void writeRange();
    bool hasRoomForAgainst() const;

    ScopeButton* m_tenant = nullptr;
    ScopeButton* m_range = nullptr;
    ScopeButton* m_against = nullptr;
    LiveMark* m_live = nullptr;
    QPushButton* m_pause = nullptr;
    std::vector<api::TenantInfo> m_tenants;
    std::string m_chosenTenant;
    api::RangeKind m_kind = api::RangeKind::today;
    api::Comparison m_comparison = api::Comparison::previous;
    QString m_span;
};

} // namespace bw::ui
