#pragma once

#include "core/api/views.h"
#include "ui/style/format.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace bw::ui {

class Exportable;
class FiguresExport;
class Tile;

/// The leading figures side by side: six, or all eight where there is room. The chosen one is what the trend shows;
/// choosing it again opens what it is made of.
class TileStrip : public QWidget {
    Q_OBJECT
public:
    explicit TileStrip(QWidget* parent = nullptr);

    void show(const api::Overview& overview, const Format& format);
    /// Names only, until figures come.
    void clear();
    api::Metric chosen() const { return m_chosen; }
    void choose(api::Metric metric);
    Tile* tile(api::Metric metric) const;
    /// All eight, whatever there is room for.
    Exportable* exportable() const;

Q_SIGNALS:
    void chosenChanged(bw::api::Metric metric);
    void opened(bw::api::Metric metric);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();
    void fit();

    std::vector<Tile*> m_tiles;
    FiguresExport* m_export = nullptr;
    api::Metric m_chosen = api::Metric::revenue;
};

} // namespace bw::ui
