#pragma once

#include <QWidget>

#include <vector>

class QAbstractButton;
class QVBoxLayout;

namespace bw::ui {

/// The pages, in groups, at the left of the window. Narrow windows show icons only.
class SideBar : public QWidget {
    Q_OBJECT
public:
    explicit SideBar(QWidget* parent = nullptr);

    /// A quiet heading above what is added next.
    void addHeading(const QString& text);
    void addPage(const QString& id, const QString& name, const QString& iconName, const QString& keys);
    struct Line {
        QString id;
        QString name;
    };
    /// The group of saved views, in place of the one there was.
    void setSavedViews(const QString& heading, const std::vector<Line>& views);
    void setCurrent(const QString& id);
    void setEnabledPage(const QString& id, bool enabled);
    /// A figure at the end of a line ("1,616"); empty: none.
    void setCount(const QString& id, const QString& count);
    void setIconsOnly(bool only);
    bool iconsOnly() const { return m_iconsOnly; }

Q_SIGNALS:
    void chosen(const QString& id);
    void savedViewChosen(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    class Entry;
    class Heading;
    void restyle();
    Entry* entryOf(const QString& id) const;

    QVBoxLayout* m_layout = nullptr;
    std::vector<Entry*> m_entries;
    std::vector<Heading*> m_headings;
    std::vector<QWidget*> m_savedViews; ///< heading and lines
    bool m_iconsOnly = false;
};

} // namespace bw::ui
