#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <vector>

class QAbstractItemView;
class QMenu;

namespace bw::ui {

class HeaderView;

/// One column's name in the settings, its width and when it is shown.
struct ColumnSpec {
    enum class Shown : std::uint8_t {
        always,
        byDefault,
        whenWide, ///< where there is room for it, until the user has chosen columns
        onRequest,
    };

    const char* id; ///< stays the same from version to version
    double width;   ///< pixels of LOOK; of the stretched column the least
    Shown shown = Shown::byDefault;
    bool stretched = false; ///< takes the room that the others leave; one column, the first unless said
    int rank = 0;           ///< of those shown where there is room: the highest goes first
};

/// Which columns of a table are shown, in which order and how wide; kept from run to run, for each screen. One column
/// takes the room that the others leave; one whose digits or reason do not fit grows, at the names' cost at first.
/// Lives as a child of its view.
class Columns : public QObject {
    Q_OBJECT
public:
    /// `specs`: one for each column of the model, in its order, which the view has already. `settingsKey` names the
    /// table in the layout memory; empty: nothing is kept.
    Columns(QAbstractItemView* view, HeaderView* head, QString settingsKey, std::vector<ColumnSpec> specs);

    /// Fills a menu with the columns that can be hidden, and a way back. Its owner is the caller.
    void fill(QMenu& menu);
    void setShown(int column, bool shown);
    void reset();

    /// The ids of the columns shown, in their order.
    QStringList shownColumns() const;
    /// Only these, in this order; unknown ones are passed over, the columns that are always shown stay.
    void showColumns(const QStringList& ids);

Q_SIGNALS:
    /// Others are shown, or in another order, by the user's hand.
    void chosen();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    void widen(int column, int width);
    void showDefaults();
    void readSpecs();
    void showWide(int room);
    int leastWidth(int column) const;
    void read();
    void write() const;
    int widthOfShown() const;

    QAbstractItemView* m_view;
    HeaderView* m_head;
    QString m_key;
    std::vector<ColumnSpec> m_specs;
    std::vector<int> m_widths; ///< as specified or dragged, before room to spare is shared
    int m_share = 0;           ///< of that room, for each column but the first
    std::vector<int> m_needed; ///< widths that digits have asked for, by column
    QTimer m_widening;
    int m_stretched = 0;
    bool m_chosen = false;    ///< the user has hidden or shown a column
    bool m_adjusting = false; ///< sizes change by us, not by hand
};

} // namespace bw::ui
