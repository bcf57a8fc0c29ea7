#include "core/base/page_pool.h"

#include <QTest>

#include <cstdint>
#include <cstring>
#include <set>

using bw::base::PagePool;

class TestPagePool : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pagesAreZeroAndApart()
    {
        PagePool pool;
        std::set<const char*> pages;
        std::size_t taken = 0;
        // More than a huge page in all, and one run longer than a huge page.
        for (const std::size_t count : {1, 1, 2, 7, 1, 40, 1, 3, 100, 1, 1}) {
            auto* const bytes = static_cast<char*>(pool.take(count));
            QCOMPARE(reinterpret_cast<std::uintptr_t>(bytes) % 64, std::uintptr_t{0});
            const std::size_t size = count * PagePool::kPageBytes;
            QVERIFY(std::all_of(bytes, bytes + size, [](char c) { return c == 0; }));
            std::memset(bytes, 0xFF, size); // Shows in the next one if they overlap.
            for (std::size_t i = 0; i < count; ++i) {
                QVERIFY(pages.insert(bytes + i * PagePool::kPageBytes).second);
            }
            taken += size;
        }
        QVERIFY(pool.bytes() >= taken);
        QVERIFY(pool.bytes() <= taken * 3);
    }

    void aSmallTableStaysSmall()
    {
        PagePool pool;
        pool.take();
        QCOMPARE(pool.bytes(), PagePool::kPageBytes);
    }

    void pagesOutliveAMove()
    {
        PagePool pool;
        auto* const bytes = static_cast<char*>(pool.take());
        bytes[0] = 'a';
        const PagePool moved = std::move(pool);
        QCOMPARE(bytes[0], 'a');
    }
};

QTEST_APPLESS_MAIN(TestPagePool)
#include "tst_page_pool.moc"
