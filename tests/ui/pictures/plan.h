#pragma once

#include "ui/style/theme.h"

#include <QDir>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace bw::test {

/// One way to look at every scene: the size of the screen in real pixels, and how many of them make one.
struct PictureSize {
    QSize pixels;
    int scale = 1;
    QString name() const { return QStringLiteral("%1x%2").arg(pixels.width()).arg(pixels.height()); }
    QSize logical() const { return pixels / scale; }
};

/// Which pictures are to be made.
struct PicturePlan {
    QDir folder;
    QStringList views;  ///< empty: all
    QStringList states; ///< empty: all
    std::vector<ui::ThemeChoice> themes;
    QStringList languages;
    std::vector<PictureSize> sizes;
    int jobs = 1; ///< processes at a time
};

/// All the sizes pictures are made in.
const std::vector<PictureSize>& pictureSizes();

/// The file of a picture: "overview-paused.dark.de.1280x800.png".
QString pictureName(const QString& scene, ui::ThemeChoice look, const QString& language, const PictureSize& size);

/// A page that shows the pictures there are in a folder by view, narrowed by theme, language and size.
/// False if it cannot be written.
bool writeIndex(const QDir& folder);

} // namespace bw::test
