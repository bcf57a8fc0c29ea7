#pragma once

#include <QObject>
#include <QString>

#include <vector>

namespace bw::ui {

/// Where the user has been: pages and the places within them, back and forward like a browser.
class Navigator : public QObject {
    Q_OBJECT
public:
    struct Stop {
        QString page;
        QString place;
        friend bool operator==(const Stop&, const Stop&) = default;
    };
    static constexpr std::size_t kMostStops = 100;

    using QObject::QObject;

    /// A new stop after the present one; what lay ahead is forgotten. The same stop again changes nothing.
    void visit(const Stop& stop);
    const Stop& now() const { return m_stops[m_at]; }
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_stops.size(); }
    void back();
    void forward();

Q_SIGNALS:
    /// Go there now: after back() and forward(), not after visit().
    void moved(const bw::ui::Navigator::Stop& stop);
    void changed();

private:
    std::vector<Stop> m_stops{Stop{}};
    std::size_t m_at = 0;
    bool m_begun = false;
};

} // namespace bw::ui
