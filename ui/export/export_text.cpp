#include "ui/export/export_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace bw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Export", text);
}

QString decimalOf(double value)
{
    return QString::number(value, 'g', QLocale::FloatingPointShortest);
}

/// Numbers and times need no defusing: a minus before digits is a number.
struct RawText {
    const Format& format;

    QString operator()(std::monostate) const { return {}; }
    QString operator()(const QString& text) const { return defused(text); }
    QString operator()(std::int64_t count) const { return QString::number(count); }
    QString operator()(double value) const { return decimalOf(value); }
    QString operator()(api::Money amount) const { return QString::fromStdString(base::toDecimal(amount)); }
    QString operator()(Moment moment) const { return isoTime(moment.at, format); }
};

QString quoted(const QString& field)
{
    const bool needs = std::any_of(field.begin(), field.end(),
                                   [](QChar c) { return c == u',' || c == u'"' || c == u'\r' || c == u'\n'; });
    return needs ? u'"' + QString(field).replace(u'"', QLatin1String("\"\"")) + u'"' : field;
}

QString headOf(const ExportColumn& column)
{
    return defused(column.unit.isEmpty() ? column.name : column.name + QLatin1String(" (") + column.unit + u')');
}

void appendRecord(QString& csv, QStringList fields)
{
    // A first field that begins like a line of the head is one of the table's all the same.
    if (fields.front().startsWith(u'#')) {
        fields.front().prepend(u'\'');
    }
    for (QString& field : fields) {
        field = quoted(field);
    }
    csv += fields.join(u',') + QLatin1String("\r\n");
}

QStringList rawFields(const std::vector<ExportCell>& row, const Format& format)
{
    QStringList fields;
    for (const ExportCell& cell : row) {
        fields.append(std::visit(RawText{format}, cell.raw));
    }
    return fields;
}

/// A field of the clipboard: without what parts fields and lines there.
QString tabbedField(const ExportCell& cell, const Format& format)
{
    QString text = std::visit(RawText{format}, cell.raw).simplified();
    const bool isNumber = std::holds_alternative<double>(cell.raw) || std::holds_alternative<api::Money>(cell.raw);
    return isNumber ? text.replace(u'.', format.locale().decimalPoint()) : text;
}

QString htmlCell(const char* tag, const ExportCell& cell)
{
    QString attributes;
    const bool isNumber = std::holds_alternative<double>(cell.raw) || std::holds_alternative<api::Money>(cell.raw) ||
                          std::holds_alternative<std::int64_t>(cell.raw);
    if (isNumber) {
        const QString value = std::visit(RawText{Format()}, cell.raw);
        // LibreOffice reads sdval, Excel x:num; both else read the text, in which digits are missing.
        attributes = QStringLiteral(" align=\"right\" sdval=\"%1\" x:num=\"%1\"").arg(value);
    }
    return QStringLiteral("<%1%2>%3</%1>").arg(QLatin1String(tag), attributes, cell.shown.toHtmlEscaped());
}

} // namespace

QString defused(const QString& text)
{
    // = + - @ and their full-width forms begin a formula; a tab or a line break before one is passed over; an
    // apostrophe is doubled so that the text can be had back.
    static const QString kDangerous = QStringLiteral("=+-@\t\r\n'\uff1d\uff0b\uff0d\uff20");
    return !text.isEmpty() && kDangerous.contains(text.front()) ? u'\'' + text : text;
}

QByteArray csvOf(const Exportable& what, const ExportContext& context)
{
    return csvOf(what.exportTable(), what.exportTitle(), what.exportUnit(), context);
}

QByteArray csvOf(const ExportTable& table, const QString& title, const QString& unit, const ExportContext& context)
{
    HeadLines head = headLinesOf(context);
    if (!unit.isEmpty()) {
        head.emplace(head.begin(), words(QT_TRANSLATE_NOOP("Export", "Unit")), unit);
    }
    if (!table.remark.isEmpty()) {
        head.emplace_back(words(QT_TRANSLATE_NOOP("Export", "Rows")), table.remark);
    }
    QString csv;
    //: The first line of a file: %1 is the title, %2 how many lines there are before the table
    const QString first = words(QT_TRANSLATE_NOOP("Export", "# Bellwether: %1; %2 lines before the table"));
    csv += quoted(first.arg(title).arg(head.size() + 1).simplified()) + QLatin1String("\r\n");
    for (const auto& [name, value] : head) {
        csv += quoted(QStringLiteral("# %1: %2").arg(name, value).simplified()) + QLatin1String("\r\n");
    }
    QStringList heads;
    for (const ExportColumn& column : table.columns) {
        heads.append(headOf(column));
    }
    appendRecord(csv, heads);
    for (const auto& row : table.rows) {
        appendRecord(csv, rawFields(row, context.format));
    }
    const bool ascii = std::all_of(csv.begin(), csv.end(), [](QChar c) { return c.unicode() < 0x80; });
    return (ascii ? QByteArray() : QByteArray("\xef\xbb\xbf")) + csv.toUtf8();
}

QString tsvOf(const ExportTable& table, const Format& format)
{
    QString text;
    QStringList fields;
    for (const ExportColumn& column : table.columns) {
        fields.append(headOf(column).simplified());
    }
    text += fields.join(u'\t') + u'\n';
    for (const auto& row : table.rows) {
        fields.clear();
        for (const ExportCell& cell : row) {
            fields.append(tabbedField(cell, format));
        }
        text += fields.join(u'\t') + u'\n';
    }
    return text;
}

QString htmlOf(const ExportTable& table, const QString& title)
{
    QString html = QStringLiteral("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta "
                                  "charset=\"utf-8\"></head><body><table><caption>%1</caption><thead><tr>")
                       .arg(title.toHtmlEscaped());
    for (const ExportColumn& column : table.columns) {
        html += htmlCell("th", {RawValue(), headOf(column)});
    }
    html += QLatin1String("</tr></thead><tbody>");
    const auto add = [&html](const std::vector<ExportCell>& row, const char* tag) {
        html += QLatin1String("<tr>");
        for (const ExportCell& cell : row) {
            html += htmlCell(tag, cell);
        }
        html += QLatin1String("</tr>");
    };
    for (const auto& row : table.rows) {
        add(row, "td");
    }
    html += QLatin1String("</tbody>");
    if (!table.totals.empty()) {
        html += QLatin1String("<tfoot>");
        add(table.totals, "th");
        html += QLatin1String("</tfoot>");
    }
    return html + QLatin1String("</table></body></html>");
}

} // namespace bw::ui
