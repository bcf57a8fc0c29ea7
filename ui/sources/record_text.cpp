#include "ui/sources/record_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>

#include <algorithm>
#include <cctype>
#include <vector>

namespace bw::ui {
namespace {

/// Deeper than SPEC allows in a record, and shallow enough for the eye.
constexpr std::size_t kDeepestIndent = 64;

struct Token {
    enum class Kind : std::uint8_t { open, close, comma, colon, string, other };

    Kind kind = Kind::other;
    qsizetype begin = 0;
    qsizetype end = 0;
    qsizetype widthInside = 0; ///< of an opening bracket: characters up to its partner if on one line
};

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

qsizetype endOfString(QByteArrayView bytes, qsizetype quote)
{
    qsizetype i = quote + 1;
    while (i < bytes.size() && bytes[i] != '"') {
        i += bytes[i] == '\\' ? 2 : 1;
    }
    return std::min(i + 1, bytes.size());
}

Token tokenAt(QByteArrayView bytes, qsizetype begin)
{
    switch (bytes[begin]) {
    case '{':
    case '[':
        return {Token::Kind::open, begin, begin + 1};
    case '}':
    case ']':
        return {Token::Kind::close, begin, begin + 1};
    case ',':
        return {Token::Kind::comma, begin, begin + 1};
    case ':':
        return {Token::Kind::colon, begin, begin + 1};
    case '"':
        return {Token::Kind::string, begin, endOfString(bytes, begin)};
    default:
        break;
    }
    qsizetype end = begin + 1;
    while (end < bytes.size() && !isBlank(bytes[end]) && QByteArrayView("{}[],:\"").indexOf(bytes[end]) < 0) {
        ++end;
    }
    return {Token::Kind::other, begin, end};
}

/// Lenient on purpose: whatever is not JSON becomes tokens too, so that nothing of the record is left out.
std::vector<Token> tokensOf(QByteArrayView bytes)
{
    std::vector<Token> tokens;
    std::vector<std::size_t> open;
    std::vector<qsizetype> widthAt; ///< width of everything before token i, on one line
    qsizetype width = 0;
    for (qsizetype i = 0; i < bytes.size();) {
        if (isBlank(bytes[i])) {
            ++i;
            continue;
        }
        const Token token = tokenAt(bytes, i);
        i = token.end;
        if (token.kind == Token::Kind::close && !open.empty()) {
            tokens[open.back()].widthInside = width - widthAt[open.back()];
            open.pop_back();
        } else if (token.kind == Token::Kind::open) {
            open.push_back(tokens.size());
        }
        tokens.push_back(token);
        widthAt.push_back(width);
        const bool spaced = token.kind == Token::Kind::comma || token.kind == Token::Kind::colon;
        width += token.end - token.begin + (spaced ? 1 : 0);
    }
    for (const std::size_t unclosed : open) {
        tokens[unclosed].widthInside = width - widthAt[unclosed];
    }
    return tokens;
}

void appendHex(QString& text, char byte)
{
    text += QStringLiteral("\\x") + QString::number(static_cast<uchar>(byte) + 0x100, 16).toUpper().sliced(1);
}

/// The length of the UTF-8 sequence at `i`, 0 if there is none.
qsizetype utf8Length(QByteArrayView bytes, qsizetype i)
{
    const auto lead = static_cast<uchar>(bytes[i]);
    const qsizetype length = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
    if (length == 0 || i + length > bytes.size()) {
        return 0;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    const QString decoded = decoder.decode(bytes.sliced(i, length));
    return decoder.hasError() || decoded.contains(QChar::ReplacementCharacter) ? 0 : length;
}

bool isVisible(QStringView character)
{
    if (character.size() == 2) {
        return QChar::isPrint(QChar::surrogateToUcs4(character[0], character[1]));
    }
    return character[0].isPrint();
}

void appendBytes(QString& text, QByteArrayView bytes)
{
    const bool plain = std::ranges::all_of(bytes, [](char c) { return c >= 0x20 && c < 0x7F; });
    if (plain) {
        text += QLatin1String(bytes);
        return;
    }
    for (qsizetype i = 0; i < bytes.size();) {
        // A replacement character that was sent as such is good UTF-8; utf8Length takes it for an error, so look first.
        const bool replacement = bytes.sliced(i).startsWith(QByteArrayView("\xEF\xBF\xBD"));
        const qsizetype length = replacement ? 3 : utf8Length(bytes, i);
        const QString character = length > 0 ? QString::fromUtf8(bytes.sliced(i, length)) : QString();
        if (length > 0 && isVisible(character)) {
            text += character;
            i += length;
            continue;
        }
        for (qsizetype end = i + std::max<qsizetype>(length, 1); i < end; ++i) {
            appendHex(text, bytes[i]);
        }
    }
}

QString unescaped(QByteArrayView quoted)
{
    if (quoted.contains('\\')) {
        const QByteArray document = '[' + quoted.toByteArray() + ']';
        return QJsonDocument::fromJson(document).array().at(0).toString();
    }
    return QString::fromUtf8(quoted.sliced(1, std::max<qsizetype>(quoted.size() - 2, 0)));
}

/// Walks the tokens, writes them out and knows the path it is on.
class Writer {
public:
    Writer(QByteArrayView bytes, QString field, int columns)
        : m_bytes(bytes), m_field(std::move(field)), m_columns(columns)
    {}

    RecordText write()
    {
        const std::vector<Token> tokens = tokensOf(m_bytes);
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const bool beforeColon = i + 1 < tokens.size() && tokens[i + 1].kind == Token::Kind::colon;
            put(tokens[i], beforeColon);
        }
        return std::move(m_result);
    }

private:
    struct Frame {
        QString path; ///< of the container itself
        bool object = false;
        bool broken = false; ///< a member a line
        qsizetype index = 0;
        QString key;
        qsizetype memberStart = -1;
    };

    void put(const Token& token, bool beforeColon)
    {
        QString& text = m_result.text;
        switch (token.kind) {
        case Token::Kind::open:
            open(token);
            return;
        case Token::Kind::close:
            close(token);
            return;
        case Token::Kind::comma:
            text += u',';
            if (!m_frames.empty()) {
                Frame& frame = m_frames.back();
                ++frame.index;
                frame.key.clear();
                frame.memberStart = -1;
                separate(frame.broken);
            } else {
                text += u' ';
            }
            return;
        case Token::Kind::colon:
            text += u": ";
            return;
        case Token::Kind::string:
        case Token::Kind::other:
            break;
        }
        startMember();
        if (beforeColon && !m_frames.empty() && m_frames.back().object && token.kind == Token::Kind::string) {
            m_frames.back().key = unescaped(slice(token));
            appendBytes(text, slice(token));
            return;
        }
        if (m_lastWasScalar) {
            text += u' ';
        }
        QString value;
        appendBytes(value, slice(token));
        breakAfterKey(value);
        text += value;
        endMember();
        m_lastWasScalar = true;
    }

    void open(const Token& token)
    {
        startMember();
        Frame frame;
        frame.object = m_bytes[token.begin] == '{';
        // Below that depth there is no field, and no one who follows the indentation.
        if (m_frames.size() < kDeepestIndent) {
            frame.path = memberPath();
            // The closing bracket and a comma have to fit too.
            frame.broken = column() + token.widthInside + 2 > m_columns;
        }
        m_result.text += QLatin1Char(m_bytes[token.begin]);
        m_frames.push_back(std::move(frame));
        if (m_frames.back().broken) {
            separate(true);
        }
        m_lastWasScalar = false;
    }

    void close(const Token& token)
    {
        if (!m_frames.empty()) {
            const bool broken = m_frames.back().broken;
            m_frames.pop_back();
            if (broken) {
                separate(true);
            }
        }
        m_result.text += QLatin1Char(m_bytes[token.begin]);
        endMember();
        m_lastWasScalar = false;
    }

    /// A value that does not fit beside its key stands below it.
    void breakAfterKey(const QString& value)
    {
        if (m_frames.empty() || !m_frames.back().broken || m_frames.back().key.isEmpty()) {
            return;
        }
        QString& text = m_result.text;
        const auto indent = static_cast<qsizetype>(m_frames.size()) * 2 + 2;
        const bool fitsBelow = indent + value.size() + 1 <= m_columns;
        if (column() + value.size() + 1 > m_columns && fitsBelow && text.endsWith(u' ')) {
            text.chop(1);
            text += u'\n' + QString(indent, u' ');
        }
    }

    void startMember()
    {
        if (!m_frames.empty() && m_frames.back().memberStart < 0) {
            m_frames.back().memberStart = m_result.text.size();
        }
    }

    /// A key that is there twice: the last one stands, so the last one is marked.
    void endMember()
    {
        if (m_frames.empty() || m_field.isEmpty() || m_frames.size() > kDeepestIndent || memberPath() != m_field) {
            return;
        }
        const qsizetype start = m_frames.back().memberStart;
        m_result.fault = RecordText::Span{start, m_result.text.size() - start};
    }

    QString memberPath() const
    {
        if (m_frames.empty()) {
            return {};
        }
        const Frame& frame = m_frames.back();
        if (!frame.object) {
            return frame.path + u'[' + QString::number(frame.index) + u']';
        }
        return frame.path.isEmpty() ? frame.key : frame.path + u'.' + frame.key;
    }

    void separate(bool newLine)
    {
        m_lastWasScalar = false;
        if (!newLine) {
            m_result.text += u' ';
            return;
        }
        m_result.text += u'\n';
        m_result.text += QString(static_cast<qsizetype>(m_frames.size()) * 2, u' ');
    }

    /// Characters on the line so far.
    qsizetype column() const { return m_result.text.size() - (m_result.text.lastIndexOf(u'\n') + 1); }

    QByteArrayView slice(const Token& token) const { return m_bytes.sliced(token.begin, token.end - token.begin); }

    QByteArrayView m_bytes;
    QString m_field;
    qsizetype m_columns;
    std::vector<Frame> m_frames;
    bool m_lastWasScalar = false;
    RecordText m_result;
};

/// 8 bytes a line: offset, bytes, characters.
QString hexDump(QByteArrayView bytes)
{
    constexpr qsizetype kBytesALine = 8;
    QString text;
    for (qsizetype line = 0; line < bytes.size(); line += kBytesALine) {
        const QByteArrayView part = bytes.sliced(line, std::min(kBytesALine, bytes.size() - line));
        QString characters;
        text += QStringLiteral("%1  ").arg(line, 5, 16, QLatin1Char('0'));
        for (const char byte : part) {
            text += QStringLiteral("%1 ").arg(static_cast<uchar>(byte), 2, 16, QLatin1Char('0'));
            characters += byte >= 0x20 && byte < 0x7F ? QLatin1Char(byte) : QChar(u'·');
        }
        text += QString((kBytesALine - part.size()) * 3 + 1, u' ') + characters + u'\n';
    }
    text.chop(1);
    return text;
}

/// Avro of the wire format begins with a zero byte; JSON never holds one outside a string, nor in it.
bool looksBinary(QByteArrayView bytes)
{
    return bytes.contains('\0');
}

} // namespace

RecordText recordText(QByteArrayView bytes, const QString& field, int columns)
{
    const QByteArrayView shown = bytes.first(std::min(bytes.size(), kRecordBytesShown));
    RecordText result;
    if (looksBinary(shown)) {
        result.text = hexDump(shown);
        result.hexDump = true;
    } else {
        result = Writer(shown, field, columns).write();
    }
    result.bytesShown = shown.size();
    return result;
}

QString visibleBytes(QByteArrayView bytes)
{
    QString text;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= bytes.size(); ++i) {
        if (i == bytes.size() || bytes[i] == '\n' || bytes[i] == '\t') {
            appendBytes(text, bytes.sliced(begin, i - begin));
            if (i < bytes.size()) {
                text += QLatin1Char(bytes[i]);
            }
            begin = i + 1;
        }
    }
    return text;
}

} // namespace bw::ui
