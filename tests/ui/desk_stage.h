#pragma once

#include "tests/ui/fake_backend.h"
#include "ui/desk/desk.h"
#include "ui/overview/overview_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

namespace bw::test {

/// The desk over an invented company, shown and settled.
struct DeskStage {
    FakeBackend backend;
    std::unique_ptr<ui::Desk> desk;

    /// `remembers`: begins with what the settings say, the theme included; else with the light one.
    explicit DeskStage(QSize size = {1280, 800}, bool remembers = false, int campaigns = 38) : backend(campaigns)
    {
        ui::DeskOptions options;
        options.remembers = remembers;
        if (!remembers) {
            options.theme = ui::ThemeChoice::light;
        }
        options.size = size;
        begin(options);
    }
    void begin(const ui::DeskOptions& options)
    {
        desk = std::make_unique<ui::Desk>(backend, options);
        window().show();
        (void)QTest::qWaitForWindowExposed(&window());
        window().activateWindow();
        settle();
    }
    /// With saved views in a folder.
    DeskStage(QSize size, const QString& viewsFolder) : backend(38)
    {
        ui::DeskOptions options;
        options.remembers = false;
        options.theme = ui::ThemeChoice::light;
        options.size = size;
        options.viewsFolder = viewsFolder;
        begin(options);
    }
    ui::MainWindow& window() { return desk->window(); }
    ui::OverviewPage& overview() { return *qobject_cast<ui::OverviewPage*>(window().page(QStringLiteral("overview"))); }
    static void settle()
    {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &window();
        QTest::keyClick(focus, key, modifiers);
        settle();
    }
    template <typename T>
    T* part(const char* name)
    {
        return window().findChild<T*>(QLatin1String(name));
    }
    ui::Message message()
    {
        auto* bar = window().findChild<ui::MessageBar*>();
        return bar->isVisible() ? bar->message() : ui::Message{};
    }
    QString messageText()
    {
        const ui::Message shown = message();
        return shown.what.isEmpty() ? QString() : shown.what + QLatin1Char(' ') + shown.more;
    }
};

/// Settings of this test alone: an INI file in a folder that goes with the object.
struct OwnSettings {
    QTemporaryDir folder;
    explicit OwnSettings(const QString& program)
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
        QApplication::setOrganizationName(QStringLiteral("BellwetherTest"));
        QApplication::setApplicationName(program);
    }
};

} // namespace bw::test
