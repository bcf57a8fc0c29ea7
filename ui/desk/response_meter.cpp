#include "ui/desk/response_meter.h"

#include "ui/live/quantile.h"

#include <QEvent>
#include <QMetaObject>
#include <QWidget>

namespace bw::ui {

namespace {

constexpr auto kBetweenKnocks = std::chrono::milliseconds(20);

double msBetween(ResponseMeter::Clock::time_point from, ResponseMeter::Clock::time_point to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

} // namespace

ResponseMeter::ResponseMeter(QWidget& window) : m_window(window), m_knocker([this] { knock(); })
{
    window.installEventFilter(this);
}

ResponseMeter::~ResponseMeter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_next.notify_all();
    m_knocker.join();
}

void ResponseMeter::asked()
{
    if (m_phase == Phase::idle) {
        m_phase = Phase::asked;
        m_askedAt = Clock::now();
    }
}

void ResponseMeter::answered()
{
    if (m_phase == Phase::asked) {
        m_phase = Phase::answered;
        m_answeredAt = Clock::now();
    }
}

bool ResponseMeter::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_window && event->type() == QEvent::UpdateRequest) {
        // Heard once the window has dealt with its event.
        QMetaObject::invokeMethod(this, [this, begun = Clock::now()] { framePainted(begun); }, Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void ResponseMeter::framePainted(Clock::time_point begun)
{
    if (m_phase == Phase::answered && begun >= m_answeredAt) {
        m_answerMs.push_back(msBetween(m_askedAt, Clock::now()));
        m_phase = Phase::idle;
        Q_EMIT painted();
    }
}

void ResponseMeter::knock()
{
    std::unique_lock lock(m_mutex);
    while (!m_next.wait_for(lock, kBetweenKnocks, [this] { return m_ending; })) {
        if (!m_outside) {
            m_outside = true;
            QMetaObject::invokeMethod(this, [this, knocked = Clock::now()] { opened(knocked); }, Qt::QueuedConnection);
        }
    }
}

void ResponseMeter::opened(Clock::time_point knocked)
{
    m_waitMs.push_back(msBetween(knocked, Clock::now()));
    const std::lock_guard lock(m_mutex);
    m_outside = false;
}

ResponseMeter::Summary ResponseMeter::summary() const
{
    Summary result;
    std::vector<double> answers = m_answerMs;
    std::vector<double> waits = m_waitMs;
    result.answers = m_answerMs.size();
    result.answerP50Ms = quantile(answers, 0.5);
    result.answerP99Ms = quantile(answers, 0.99);
    result.answerMaxMs = quantile(answers, 1);
    result.knocks = m_waitMs.size();
    result.waitP50Ms = quantile(waits, 0.5);
    result.waitP99Ms = quantile(waits, 0.99);
    result.waitMaxMs = quantile(waits, 1);
    return result;
}

QString ResponseMeter::lineOf(const Summary& s, const QString& what)
{
    const auto ms = [](double value) { return QString::number(value, 'f', 1); };
    QString line = QStringLiteral("wait for the window: p50 %1 ms, p99 %2 ms, max %3 ms over %4 knocks")
                       .arg(ms(s.waitP50Ms), ms(s.waitP99Ms), ms(s.waitMaxMs))
                       .arg(s.knocks);
    if (s.answers > 0) {
        line += QStringLiteral("; %1 to painted answer: p50 %2 ms, p99 %3 ms, max %4 ms over %5")
                    .arg(what, ms(s.answerP50Ms), ms(s.answerP99Ms), ms(s.answerMaxMs))
                    .arg(s.answers);
    }
    return line;
}

} // namespace bw::ui
