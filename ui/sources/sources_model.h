#pragma once

#include "core/api/views.h"
#include "ui/style/told_figure.h"
#include "ui/tables/cell.h"

#include <QAbstractItemModel>
#include <QCoreApplication>

#include <memory>
#include <vector>

namespace bw::ui {

/// Sources, and below each its partitions. What is wrong with a source stands in a line of its own after it, across all
/// columns. Rows keep their identity from view to view: a source by its id, a partition by its number.
class SourcesModel : public QAbstractItemModel {
    Q_DECLARE_TR_FUNCTIONS(SourcesModel)
public:
    enum Column : int {
        kSource,
        kKind,
        kState,
        kPartitions,
        kBehind,
        kRecords,
        kWatermark,
        kRate,
        kGaps,
        kColumns,
    };
    /// True for the line that tells a source's problem.
    static constexpr int kProblemRole = UnitRole + 1;

    explicit SourcesModel(QObject* parent = nullptr);
    ~SourcesModel() override;

    void setView(const std::shared_ptr<const api::SourcesView>& view);
    void setFormat(const Format& format);

    bool isProblem(const QModelIndex& index) const;
    /// "ads-eu", also for its partitions and its problem.
    QString sourceIdOf(const QModelIndex& index) const;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node; ///< a line of the top level: a source, or a source's problem

    Node* nodeOf(const QModelIndex& index) const;
    int rowOf(const Node* node) const;
    void removeMissing(const api::SourcesView& view);
    void takeSource(std::size_t place, const api::SourceLine& line);
    void takeProblem(std::size_t place, const api::SourceLine& line);
    void takePartitions(Node& node, const api::SourceLine& line);
    void insertNode(std::size_t place, std::unique_ptr<Node> node);

    RawValue rawOf(const QModelIndex& index) const;
    Cell sourceCell(const api::SourceLine& line, int column) const;
    Cell partitionCell(const api::SourceLine& source, const api::PartitionLine& line, int column) const;
    QString stateWords(const api::SourceMark& mark) const;
    Cell watermarkCell(api::TimeMs watermark, api::Freshness freshness) const;
    Cell recordsCell(std::int64_t behind) const;
    /// What a figure of a source is made of; nothing of what is no figure.
    std::shared_ptr<const ToldFigure> told(const api::SourceLine& line, int column) const;

    std::vector<std::unique_ptr<Node>> m_nodes;
    api::TimeMs m_now = 0;
    Format m_format;
};

} // namespace bw::ui
