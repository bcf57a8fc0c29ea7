#pragma once

#include "tests/ui/fake_backend.h"
#include "ui/desk/desk.h"
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

    explicit DeskStage(QSize size = {1280, 800}, bool remembers = false) : backend(38)
    {
        ui::DeskOptions options;
        options.remembers = remembers;
        options.size = size;
        desk = std::make_unique<ui::Desk>(backend, options);
        window().show();
        (void)QTest::qWaitForWindowExposed(&window());
        window().activateWindow();
        settle();
    }
    ui::MainWindow& window() { return desk->window(); }
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
