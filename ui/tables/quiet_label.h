#pragma once

#include <QLabel>

namespace bw::ui {

/// Plain words of second rank: small, and quiet whatever the ground it stands on.
class QuietLabel : public QLabel {
    Q_OBJECT
public:
    explicit QuietLabel(QWidget* parent = nullptr);

private:
    void restyle();
};

} // namespace bw::ui
