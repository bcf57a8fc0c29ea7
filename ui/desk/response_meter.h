#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

class QWidget;

namespace bw::ui {

/// Measures how soon the window answers: what is asked of it, by whatever means, until it has painted the answer; and
/// how long an event that comes at any moment waits for the GUI thread. GUI thread, but for a thread of its own that
/// knocks.
class ResponseMeter : public QObject {
    Q_OBJECT
public:
    using Clock = std::chrono::steady_clock;

    /// `window` is the one whose frames count; it must outlive the meter.
    explicit ResponseMeter(QWidget& window);
    ~ResponseMeter() override;

    /// Something has been asked just now, before it is dealt with. One thing at a time: what is asked before the one
    /// before is answered is not measured.
    void asked();
    /// It has been dealt with: the next frame that begins shows the answer.
    void answered();
    bool isWaiting() const { return m_phase != Phase::idle; }
    /// What was asked has no answer that would be seen.
    void withdraw() { m_phase = Phase::idle; }

    struct Summary {
        std::size_t answers = 0;
        double answerP50Ms = 0, answerP99Ms = 0, answerMaxMs = 0;
        std::size_t knocks = 0;
        double waitP50Ms = 0, waitP99Ms = 0, waitMaxMs = 0;
    };
    Summary summary() const;
    /// One line for a terminal or a log; `what` is what was asked.
    static QString lineOf(const Summary& summary, const QString& what);

Q_SIGNALS:
    void painted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void knock();
    void opened(Clock::time_point knocked);
    void framePainted(Clock::time_point begun);

    enum class Phase : std::uint8_t { idle, asked, answered };

    QWidget& m_window;
    Phase m_phase = Phase::idle;
    Clock::time_point m_askedAt{};
    Clock::time_point m_answeredAt{};
    std::vector<double> m_answerMs;
    std::vector<double> m_waitMs;

    std::mutex m_mutex; ///< guards the two below
    std::condition_variable m_next;
    bool m_outside = false; ///< a knock waits to be heard
    bool m_ending = false;
    std::thread m_knocker; ///< last: it uses the above
};

} // namespace bw::ui
