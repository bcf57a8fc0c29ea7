#pragma once

#include "core/api/views.h"
#include "ui/style/format.h"

#include <QWidget>

#include <vector>

namespace bw::ui {

/// How it goes, in one sentence: revenue against the range before, then ROAS against its target, else the campaign that
/// lost most. A span is the part of the text that carries a tone.
struct Sentence {
    struct Span {
        QString text;
        Tone tone = Tone::neutral;
    };
    std::vector<Span> spans;

    QString text() const;
};
Sentence sentenceOf(const api::Overview& overview, const Format& format);

/// The sentence over the tiles, and since when figures are provisional.
class Headline : public QWidget {
    Q_OBJECT
public:
    explicit Headline(QWidget* parent = nullptr);

    void show(const Sentence& sentence, const QString& remark);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Sentence m_sentence;
    QString m_remark;
};

} // namespace bw::ui
