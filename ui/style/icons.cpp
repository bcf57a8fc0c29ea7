#include "ui/style/icons.h"

#include "ui/style/theme.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>
#include <memory>

namespace bw::ui {

namespace {

QByteArray fileBytes(const QString& name)
{
    QFile file(QStringLiteral(":/bw/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QSvgRenderer* rendererOf(const QString& name)
{
    static QHash<QString, std::shared_ptr<QSvgRenderer>> renderers;
    auto found = renderers.find(name);
    if (found == renderers.end()) {
        QByteArray svg = fileBytes(name);
        // Drawn on 24 units: 2.25 of them are 1.5 px at 16. QtSvg takes currentColor for black, which the mask wants.
        svg.replace("stroke-width=\"2\"", "stroke-width=\"2.25\"");
        auto renderer = std::make_shared<QSvgRenderer>();
        if (svg.isEmpty() || !renderer->load(svg)) {
            qWarning("The icon %s is not among the resources", qPrintable(name));
        }
        found = renderers.insert(name, renderer);
    }
    return found->get();
}

QPixmap pixmapOf(const QString& name, QSize deviceSize, const QColor& color)
{
    const QString key = QStringLiteral("bw/%1/%2x%3/%4")
                            .arg(name)
                            .arg(deviceSize.width())
                            .arg(deviceSize.height())
                            .arg(color.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    pixmap = QPixmap(deviceSize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    if (QSvgRenderer* renderer = rendererOf(name); renderer->isValid()) {
        renderer->render(&painter);
    }
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class MaskedIcon : public QIconEngine {
public:
    MaskedIcon(QString name, Token token) : m_name(std::move(name)), m_token(token) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, m_name, rect, colorFor(mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return pixmapOf(m_name, size, colorFor(mode));
    }
    QIconEngine* clone() const override { return new MaskedIcon(m_name, m_token); }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        return theme().color(mode == QIcon::Disabled ? Token::disabled : m_token);
    }

    QString m_name;
    Token m_token;
};

} // namespace

QIcon icon(const QString& name, Token token)
{
    return QIcon(new MaskedIcon(name, token));
}

void paintIcon(QPainter& painter, const QString& name, const QRectF& where, const QColor& color)
{
    const qreal ratio = painter.device() != nullptr ? painter.device()->devicePixelRatioF() : 1.0;
    const QSize deviceSize(static_cast<int>(std::lround(where.width() * ratio)),
                           static_cast<int>(std::lround(where.height() * ratio)));
    if (deviceSize.isEmpty()) {
        return; // the place of a mark that a button does not have
    }
    painter.drawPixmap(where, pixmapOf(name, deviceSize, color), QRectF(QPointF(0, 0), QSizeF(deviceSize)));
}

QIcon applicationIcon()
{
    QSvgRenderer renderer(fileBytes(QStringLiteral("bellwether")));
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        icon.addPixmap(pixmap);
    }
    return icon;
}

QPixmap mark(int size, qreal devicePixelRatio)
{
    QByteArray svg = fileBytes(QStringLiteral("bellwether-mark"));
    if (theme().isDark()) {
        svg.replace("#1D1B18", "#EDEAE4");
        svg.replace("#9A6A00", "#E0B25A");
    }
    QSvgRenderer renderer(svg);
    const int deviceSize = static_cast<int>(std::lround(size * devicePixelRatio));
    QPixmap pixmap(deviceSize, deviceSize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace bw::ui
