#pragma once

#include <QColor>
#include <QFont>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QHash>
#include <QImage>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>
#include <QWidget>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace bw::test {

/// A text, a small picture or a shape as a widget has painted it, in the coordinates of that widget.
struct PaintedPiece {
    enum class Kind : std::uint8_t { text, icon, shape };
    Kind kind = Kind::text;
    QRectF where; ///< of a text: from its ascent to its descent
    QRectF ink;   ///< what is really coloured, within a pixel
    QRectF clip;  ///< what the widget let itself paint on
    QColor color; ///< of an icon: the one most of its opaque pixels have
    QString text;
    qreal pixelSize = 0;
    int weight = QFont::Normal;
    const QWidget* widget = nullptr;

    QRectF in(const QWidget& root) const
    {
        return where.translated(root.mapFromGlobal(widget->mapToGlobal(QPointF(0, 0))));
    }
};

/// Takes down what is painted instead of painting it.
class PieceEngine : public QPaintEngine {
public:
    explicit PieceEngine(std::vector<PaintedPiece>& pieces) : QPaintEngine(AllFeatures), m_pieces(pieces) {}
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState&) override {}
    void drawPath(const QPainterPath& path) override { addShape(path.boundingRect()); }
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode) override
    {
        addShape(QPolygonF(QList<QPointF>(points, points + count)).boundingRect());
    }
    void drawPolygon(const QPoint* points, int count, PolygonDrawMode) override
    {
        addShape(QPolygon(QList<QPoint>(points, points + count)).boundingRect());
    }
    void drawTextItem(const QPointF& at, const QTextItem& item) override
    {
        const QString said = item.text();
        const bool isSilent = std::all_of(said.cbegin(), said.cend(), [](QChar c) {
            return c.isSpace() || c.category() == QChar::Other_Format; // marks of direction are no text
        });
        if (isSilent || painter()->pen().style() == Qt::NoPen) {
            return;
        }
        const QTransform toDevice = painter()->deviceTransform();
        PaintedPiece piece;
        piece.where =
            toDevice.mapRect(QRectF(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent()));
        QRectF ink = QFontMetricsF(item.font()).tightBoundingRect(said).translated(at);
        if (item.renderFlags().testFlag(QTextItem::RightToLeft)) { // which are measured from the other end
            ink.setLeft(at.x());
            ink.setWidth(item.width());
        }
        piece.ink = toDevice.mapRect(ink);
        piece.color = painter()->pen().color();
        piece.color.setAlphaF(piece.color.alphaF() * float(painter()->opacity()));
        piece.text = item.text();
        piece.pixelSize = QFontInfo(item.font()).pixelSize();
        piece.weight = item.font().weight();
        add(piece);
    }
    void drawPixmap(const QRectF& where, const QPixmap& pixmap, const QRectF&) override
    {
        PaintedPiece piece;
        piece.kind = PaintedPiece::Kind::icon;
        piece.where = piece.ink = painter()->deviceTransform().mapRect(where);
        if (where.width() > 40 || where.height() > 40) {
            return; // a picture, no mark
        }
        const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
        QHash<QRgb, int> counts;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (const QRgb pixel = image.pixel(x, y); qAlpha(pixel) > 200) {
                    ++counts[pixel | 0xFF000000U];
                }
            }
        }
        if (counts.isEmpty()) {
            return;
        }
        piece.color =
            QColor(std::max_element(counts.keyValueBegin(), counts.keyValueEnd(), [](const auto& a, const auto& b) {
                       return a.second < b.second;
                   })->first);
        piece.color.setAlphaF(float(painter()->opacity()));
        add(piece);
    }

private:
    void addShape(const QRectF& box)
    {
        const auto addIn = [&](const QColor& color) {
            PaintedPiece piece;
            piece.kind = PaintedPiece::Kind::shape;
            piece.where = piece.ink = painter()->deviceTransform().mapRect(box);
            piece.color = color;
            piece.color.setAlphaF(color.alphaF() * float(painter()->opacity()));
            add(piece);
        };
        if (painter()->pen().style() != Qt::NoPen) {
            addIn(painter()->pen().color());
        }
        if (painter()->brush().style() == Qt::SolidPattern) {
            addIn(painter()->brush().color());
        }
    }
    void add(PaintedPiece& piece)
    {
        piece.clip = QRectF(systemClip().boundingRect());
        if (painter()->hasClipping()) {
            piece.clip &= painter()->deviceTransform().mapRect(painter()->clipBoundingRect());
        }
        m_pieces.push_back(piece);
    }
    std::vector<PaintedPiece>& m_pieces;
};

class PieceDevice : public QPaintDevice {
public:
    PieceDevice(QSize size, std::vector<PaintedPiece>& pieces) : m_size(size), m_engine(pieces) {}
    QPaintEngine* paintEngine() const override { return &m_engine; }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDepth:
            return 32;
        case PdmNumColors:
            return 0;
        case PdmDevicePixelRatioScaled:
            return int(devicePixelRatioFScale());
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    QSize m_size;
    mutable PieceEngine m_engine;
};

/// What a widget itself paints, without its children.
inline std::vector<PaintedPiece> ownPiecesOf(QWidget& widget)
{
    std::vector<PaintedPiece> pieces;
    PieceDevice device(widget.size(), pieces);
    widget.render(&device, QPoint(), QRegion(), QWidget::RenderFlags());
    for (PaintedPiece& piece : pieces) {
        piece.widget = &widget;
    }
    return pieces;
}

/// The widget and all that is seen in it.
inline std::vector<QWidget*> shownIn(QWidget& root)
{
    std::vector<QWidget*> shown{&root};
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        if (widget->isVisible() && widget->window() == root.window() && !widget->visibleRegion().isEmpty()) {
            shown.push_back(widget);
        }
    }
    return shown;
}

/// Every text and icon of a window.
inline std::vector<PaintedPiece> piecesOf(QWidget& root)
{
    std::vector<PaintedPiece> pieces;
    for (QWidget* widget : shownIn(root)) {
        const std::vector<PaintedPiece> own = ownPiecesOf(*widget);
        pieces.insert(pieces.end(), own.begin(), own.end());
    }
    return pieces;
}

/// The colour most pixels of a picture's part have, of those that are asked for; nothing if none is there. `where` in
/// pixels of the picture, but for what is `within` it.
inline std::optional<QColor> mostOf(const QImage& image, const QRectF& where, const QRectF& within,
                                    const std::function<bool(const QColor&)>& counts)
{
    const QRect box = where.toAlignedRect() & image.rect();
    const QRect hole = within.toAlignedRect();
    std::vector<QRgb> pixels;
    for (int y = box.top(); y <= box.bottom(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        const bool crosses = hole.top() <= y && y <= hole.bottom();
        const int left = crosses ? std::clamp(hole.left(), box.left(), box.right() + 1) : box.right() + 1;
        const int right = crosses ? std::clamp(hole.right() + 1, left, box.right() + 1) : box.right() + 1;
        pixels.insert(pixels.end(), line + box.left(), line + left);
        pixels.insert(pixels.end(), line + right, line + box.right() + 1);
    }
    std::ranges::sort(pixels);
    std::optional<QColor> most;
    std::ptrdiff_t count = 0;
    for (auto from = pixels.begin(); from != pixels.end();) {
        const auto to = std::upper_bound(from, pixels.end(), *from);
        if (to - from > count && counts(QColor(*from))) {
            count = to - from;
            most = QColor(*from);
        }
        from = to;
    }
    return most;
}

/// The ground of what stands there.
inline QColor groundOf(const QImage& image, const QRectF& where)
{
    return mostOf(image, where.adjusted(-1, 0, 1, 0), {}, [](const QColor&) { return true; }).value_or(QColor());
}

} // namespace bw::test
