#pragma once

#include "ui/desk/response_meter.h"

#include <QObject>
#include <QTimer>

class QAbstractItemView;

namespace bw::ui {

class MainWindow;
class Page;

/// Uses the desk as a hand would, without end, so that it can be measured while it is used: one kind of use at a time.
/// GUI thread.
class Exercise : public QObject {
    Q_OBJECT
public:
    enum class Kind : std::uint8_t {
        scroll, ///< the campaigns by wheel, 60 notches a second, down and up
        sort,   ///< by another column, to and fro; answered when the rows have moved
        type,   ///< letters into the filter of the campaigns and out of it; answered when the letter stands there
        ranges, ///< 90 days and live by turns; answered when the page shows figures of that range
    };
    static std::optional<Kind> kindNamed(const QString& name);
    static QStringList names();

    /// The window must outlive it.
    Exercise(MainWindow& window, Kind kind);

    /// What the measured answers are of.
    QString what() const;
    const ResponseMeter& meter() const { return m_meter; }

private:
    void start();
    void step();
    void scroll();
    void sort();
    void type();
    void changeRange();
    void press(QWidget& target, int key, Qt::KeyboardModifiers modifiers, const QString& text);
    QAbstractItemView* table() const;
    QString leader() const;

    MainWindow& m_window;
    const Kind m_kind;
    ResponseMeter m_meter;
    QTimer m_timer;
    QString m_leader; ///< the first row when it was sorted last
    int m_waited = 0;
    int m_steps = 0;
};

} // namespace bw::ui
