#include "ui/campaigns/campaigns_page.h"

#include "ui/campaigns/campaign_detail.h"
#include "ui/campaigns/campaigns_list.h"
#include "ui/campaigns/compare_view.h"
#include "ui/tables/table_view.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace bw::ui {

namespace {

constexpr auto kCompare = "compare:";

/// The keys of both; where both have one, the second's.
QJsonObject together(QJsonObject all, const QJsonObject& over)
{
    for (auto each = over.begin(); each != over.end(); ++each) {
        all.insert(each.key(), each.value());
    }
    return all;
}

} // namespace

CampaignsPage::CampaignsPage(Bridge& bridge, MarkStore& marks, QWidget* parent)
    : Page(parent), m_stack(new QStackedWidget(this)), m_list(new CampaignsList(bridge, m_stack)),
      m_detail(new CampaignDetail(bridge, marks, m_stack)), m_compare(new CompareView(bridge, m_stack))
{
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_detail);
    m_stack->addWidget(m_compare);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    const auto openAndTell = [this](const QString& campaignId) {
        openPlace(campaignId);
        Q_EMIT placeChanged(campaignId);
    };
    connect(m_list, &CampaignsList::filterChosen, this, &CampaignsPage::filterChosen);
    connect(m_list, &CampaignsList::opened, this, openAndTell);
    connect(m_detail, &CampaignDetail::backAsked, this, [openAndTell] { openAndTell({}); });
    connect(m_detail, &CampaignDetail::rangeChosen, this, &Page::rangeChosen);
    connect(m_detail, &CampaignDetail::zoomEndAsked, this, &Page::zoomEndAsked);
    connect(m_detail, &CampaignDetail::layoutChosen, this, &CampaignsPage::tellLayout);
    connect(m_list, &CampaignsList::layoutChosen, this, &CampaignsPage::tellLayout);
    connect(m_list, &CampaignsList::compareAsked, this, &CampaignsPage::compareChosen);
    connect(m_compare, &CompareView::backAsked, this, [openAndTell] { openAndTell({}); });
    connect(m_compare, &CompareView::opened, this, openAndTell);
    connect(m_compare, &CompareView::layoutChosen, this, &CampaignsPage::tellLayout);
    connect(m_compare, &CompareView::rangeChosen, this, &Page::rangeChosen);
    connect(m_compare, &CompareView::zoomEndAsked, this, &Page::zoomEndAsked);
    connect(m_compare, &CompareView::rangeShown, this, &Page::rangeShown);
    connect(m_compare, &CompareView::troubled, this, &Page::troubled);
    connect(m_list, &CampaignsList::rangeShown, this, &Page::rangeShown);
    connect(m_detail, &CampaignDetail::rangeShown, this, &Page::rangeShown);
    connect(m_list, &CampaignsList::troubled, this, &Page::troubled);
    connect(m_detail, &CampaignDetail::troubled, this, &Page::troubled);
}

void CampaignsPage::setScope(const Scope& scope)
{
    m_list->setScope(scope);
    m_detail->setScope(scope);
    m_compare->setScope(scope);
}

QString CampaignsPage::place() const
{
    return m_stack->currentWidget() == m_detail    ? m_detail->campaignId()
           : m_stack->currentWidget() == m_compare ? QLatin1String(kCompare) + m_compare->campaignIds().join(u'\n')
                                                   : QString();
}

void CampaignsPage::openPlace(const QString& place)
{
    if (place == this->place()) {
        return;
    }
    if (place.isEmpty()) {
        m_stack->setCurrentWidget(m_list);
        m_list->focusTable();
        return;
    }
    if (place.startsWith(QLatin1String(kCompare))) {
        m_compare->open(place.mid(static_cast<qsizetype>(std::char_traits<char>::length(kCompare)))
                            .split(u'\n', Qt::SkipEmptyParts));
        m_stack->setCurrentWidget(m_compare);
        m_compare->table()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_detail->open(place);
    m_stack->setCurrentWidget(m_detail);
    m_detail->setFocus(Qt::OtherFocusReason);
}

void CampaignsPage::takeFocus()
{
    if (m_stack->currentWidget() == m_list) {
        m_list->focusTable();
    } else if (m_stack->currentWidget() == m_compare) {
        m_compare->table()->setFocus(Qt::OtherFocusReason);
    } else {
        m_detail->setFocus(Qt::OtherFocusReason);
    }
}

void CampaignsPage::toggleTables()
{
    if (m_stack->currentWidget() == m_detail) {
        m_detail->toggleTables();
    } else if (m_stack->currentWidget() == m_compare) {
        m_compare->toggleTables();
    }
}

void CampaignsPage::focusFilter()
{
    if (m_stack->currentWidget() != m_list) {
        openPlace({});
        Q_EMIT placeChanged({});
    }
    m_list->focusFilter();
}

QJsonObject CampaignsPage::layoutState() const
{
    return together(together(m_list->layoutState(), m_detail->layoutState()), m_compare->layoutState());
}

/// A part has been laid out anew: what it was before, with all that has not changed.
void CampaignsPage::tellLayout(const QString& what, const QJsonObject& before)
{
    Q_EMIT layoutChosen(what, together(layoutState(), before));
}

void CampaignsPage::compareChosen()
{
    const QStringList ids = m_list->chosenCampaigns();
    if (m_stack->currentWidget() != m_list || ids.size() < CompareView::kLeast || ids.size() > CompareView::kMost) {
        Q_EMIT noted(tr("Choose 2 to 6 campaigns in the table, then compare them."));
        return;
    }
    const QString place = QLatin1String(kCompare) + ids.join(u'\n');
    openPlace(place);
    Q_EMIT placeChanged(place);
}

ChartAnnotator* CampaignsPage::annotator() const
{
    return m_stack->currentWidget() == m_detail ? m_detail->annotator() : nullptr;
}

void CampaignsPage::setLayoutState(const QJsonObject& layout)
{
    m_list->setLayoutState(layout);
    m_detail->setLayoutState(layout);
    m_compare->setLayoutState(layout);
}

std::vector<Exportable*> CampaignsPage::exportables() const
{
    if (m_stack->currentWidget() == m_compare) {
        return m_compare->exportables();
    }
    return m_stack->currentWidget() == m_detail ? m_detail->exportables()
                                                : std::vector<Exportable*>{m_list->exportable()};
}

ExportFacts CampaignsPage::exportFacts() const
{
    return m_stack->currentWidget() == m_compare  ? m_compare->exportFacts()
           : m_stack->currentWidget() == m_detail ? m_detail->exportFacts()
                                                  : m_list->exportFacts();
}

void CampaignsPage::follow(const Page& other)
{
    if (const auto* page = qobject_cast<const CampaignsPage*>(&other)) {
        openPlace(page->place());
        m_list->follow(*page->m_list);
        m_detail->follow(*page->m_detail);
        m_compare->setLayoutState(page->m_compare->layoutState());
    }
}

QString CampaignsPage::copied() const
{
    return m_stack->currentWidget() == m_compare  ? m_compare->copied()
           : m_stack->currentWidget() == m_detail ? m_detail->copied()
                                                  : m_list->copied();
}

} // namespace bw::ui
