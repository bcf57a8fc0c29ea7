#pragma once

#include "app/config/config.h"
#include "app/desktop/engine.h"
#include "app/desktop/late_backend.h"
#include "ui/desk/desk.h"
#include "ui/shell/main_window.h"
#include "ui/shell/message_bar.h"

namespace bw::test {

/// The desk over a real engine, as the program starts it, but for what it remembers.
struct EngineDesk {
    explicit EngineDesk(const QString& configuration)
        : engine(backend,
                 [this](const std::string& keptAs) {
                     QMetaObject::invokeMethod(
                         qApp, [this, keptAs] { desk.tellDamagedHistory(QString::fromStdString(keptAs)); });
                 }),
          desk(backend, options())
    {
        desk.window().show();
        auto config = app::parseConfig(configuration.toStdString(), "test.toml");
        if (!config) {
            qFatal("%s", config.error().message.c_str());
        }
        engine.replace(std::move(config).value());
    }
    ~EngineDesk() { engine.stop(); }

    static ui::DeskOptions options()
    {
        ui::DeskOptions made;
        made.remembers = false;
        made.size = QSize(1280, 800);
        return made;
    }
    /// What the message bar says; empty if it says nothing.
    QString said()
    {
        const auto* bar = desk.window().findChild<ui::MessageBar*>();
        return bar->isVisible() ? bar->message().what + QLatin1Char(' ') + bar->message().more : QString();
    }
    bool showsFigures() { return desk.bridge().meter().summary().shown > 0; }

    app::LateBackend backend;
    app::Engine engine;
    ui::Desk desk;
};

} // namespace bw::test
