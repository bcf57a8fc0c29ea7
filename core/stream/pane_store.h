#pragma once

#include "core/stream/keyed_values.h"
#include "core/stream/windows.h"

#include "core/base/codec.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <vector>

namespace bw::stream {

/// One-second panes of values that add up, per key (a dense number), and the windows that are sums of them.
///
/// A pane keeps apart what came too late for some of the sliding windows that hold it: class m missed the m oldest of
/// them (SPEC, fine print: a sliding window judges lateness for itself). Class 0 is all there is unless slides are
/// kept.
///
/// Value: default-constructed empty, `+=`, `-=`, `==`, and free functions save(StateWriter&, const Value&) and
/// load(StateReader&, Value&). One thread.
template <typename Value>
class PaneStore {
public:
    explicit PaneStore(bool keepSlides = false) : m_keepSlides(keepSlides) {}

    /// Adds `increment` (anything Value can add) to the pane of `time`. `missed` = slidesMissed(time, stamp).
    /// The caller has checked that some window can still take it: takesPart().
    template <typename Increment>
    void add(TimeMs time, std::uint32_t key, int missed, const Increment& increment)
    {
        Slice& slice = sliceAt(windowStart(time, kPaneMs));
        if (missed == 0) {
            slice.changed = true;
            slice.panes[key] += increment;
        } else {
            slice.lateAt(key, missed) += increment;
        }
    }

    /// Whether a record of `time` that missed the `missed` oldest slides counts in its tumbling window.
    static bool countsInTumbling(TimeMs time, int missed)
    {
        return missed <= tumblingIndex(windowStart(time, kPaneMs));
    }
    /// Whether any window kept here can take it.
    bool takesPart(TimeMs time, int missed) const
    {
        return countsInTumbling(time, missed) || (m_keepSlides && missed < kPanesPerWindow);
    }

    /// Every window up to here has been handed out.
    TimeMs finalTo() const { return m_finalTo; }

    /// Hands out, oldest first, every window that `watermark` makes final and that holds anything:
    /// tumbling(start, key, value) and slide(start, key, value), keys of one window in ascending order. Lower
    /// watermarks than before change nothing.
    template <typename Tumbling, typename Slide>
    void advance(TimeMs watermark, Tumbling&& tumbling, Slide&& slide)
    {
        if (watermark <= m_finalTo) {
            return;
        }
        if (m_keepSlides) {
            emit<true>(watermark, kPaneMs, m_nextSlide, slide);
        }
        emit<false>(watermark, kWindowMs, m_nextTumbling, tumbling);
        m_finalTo = watermark;
        dropFinished(watermark);
    }

    /// Calls visit(second, key, increment) with what has come into panes of class 0 since it was last visited, for the
    /// panes that advance(watermark) will drop; with kEndOfTime, for all.
    template <typename Visit>
    void visitIncrements(TimeMs watermark, Visit&& visit)
    {
        for (auto slice = m_slices.begin(); slice != m_slices.end() && isDone(slice->first, watermark); ++slice) {
            visitSlice(slice->first, slice->second, visit);
        }
    }

    /// Moves the panes of keys for which `belongs` into a store of their own, which has handed out the same windows.
    template <typename Belongs>
    PaneStore split(Belongs&& belongs)
    {
        PaneStore stays(m_keepSlides);
        PaneStore goes(m_keepSlides);
        for (PaneStore* const part : {&stays, &goes}) {
            part->m_finalTo = m_finalTo;
            part->m_nextTumbling = m_nextTumbling;
            part->m_nextSlide = m_nextSlide;
        }
        for (auto& [second, slice] : m_slices) {
            for (std::size_t place = 0; place < slice.panes.size(); ++place) {
                const std::uint32_t key = slice.panes.keyAt(place);
                Slice& to = (belongs(key) ? goes : stays).m_slices[second];
                to.panes[key] = slice.panes.valueAt(place);
                to.changed = slice.changed;
                if (place < slice.visited.size()) { // those come first, here and there
                    to.visited.push_back(slice.visited[place]);
                }
            }
            for (Late& late : slice.late) {
                (belongs(late.key) ? goes : stays).m_slices[second].late.push_back(std::move(late));
            }
        }
        *this = std::move(stays);
        return goes;
    }

    std::size_t paneCount() const
    {
        std::size_t count = 0;
        for (const auto& [second, slice] : m_slices) {
            count += slice.panes.size() + slice.late.size();
        }
        return count;
    }

    /// A pane must have been visited whole or not at all: visit all before, or none but those that advance() drops.
    void snapshot(base::StateWriter& out) const
    {
        out.put(m_finalTo);
        out.put(m_nextTumbling);
        out.put(m_nextSlide);
        out.put(static_cast<std::uint64_t>(m_slices.size()));
        for (const auto& [second, slice] : m_slices) {
            out.put(second);
            out.put(slice.changed);
            out.put(static_cast<std::uint64_t>(slice.panes.size()));
            for (std::size_t place = 0; place < slice.panes.size(); ++place) {
                out.put(slice.panes.keyAt(place));
                save(out, slice.panes.valueAt(place));
            }
            out.put(static_cast<std::uint64_t>(slice.late.size()));
            for (const Late& late : slice.late) {
                out.put(late.key);
                out.put(late.missed);
                save(out, late.value);
            }
        }
    }

    void restore(base::StateReader& in)
    {
        m_slices.clear();
        m_recent.fill({});
        m_finalTo = in.get<TimeMs>();
        m_nextTumbling = in.get<TimeMs>();
        m_nextSlide = in.get<TimeMs>();
        for (std::size_t slices = in.getCount(24); slices > 0 && in.ok(); --slices) {
            Slice& slice = m_slices[in.get<TimeMs>()];
            slice.changed = in.get<bool>();
            for (std::size_t panes = in.getCount(sizeof(std::uint32_t)); panes > 0 && in.ok(); --panes) {
                load(in, slice.panes[in.get<std::uint32_t>()]);
            }
            for (std::size_t place = 0; !slice.changed && place < slice.panes.size(); ++place) {
                slice.visited.push_back(slice.panes.valueAt(place));
            }
            for (std::size_t panes = in.getCount(sizeof(std::uint32_t)); panes > 0 && in.ok(); --panes) {
                const auto key = in.get<std::uint32_t>();
                load(in, slice.lateAt(key, in.get<int>()));
            }
        }
    }

private:
    struct Late {
        std::uint32_t key;
        int missed;
        Value value;
    };

    /// The panes of one second.
    struct Slice {
        KeyedValues<Value> panes;   ///< class 0
        std::vector<Value> visited; ///< what visitIncrements() has handed out, by place in `panes`
        std::vector<Late> late;     ///< the other classes: few
        bool changed = false;

        Value& lateAt(std::uint32_t key, int missed)
        {
            for (Late& entry : late) {
                if (entry.key == key && entry.missed == missed) {
                    return entry.value;
                }
            }
            return late.emplace_back(Late{key, missed, {}}).value;
        }
    };

    template <typename Visit>
    static void visitSlice(TimeMs second, Slice& slice, Visit& visit)
    {
        if (!slice.changed) {
            return;
        }
        slice.changed = false;
        slice.visited.resize(slice.panes.size());
        for (std::size_t place = 0; place < slice.panes.size(); ++place) {
            const Value& value = slice.panes.valueAt(place);
            Value& visited = slice.visited[place];
            if (!(value == visited)) {
                Value increment = value;
                increment -= visited;
                visit(second, slice.panes.keyAt(place), increment);
                visited = value;
            }
        }
    }

    /// Which of the five slides that hold a pane, oldest first, is its tumbling window.
    static int tumblingIndex(TimeMs pane)
    {
        return kPanesPerWindow - 1 - static_cast<int>((pane - windowStart(pane, kWindowMs)) / kPaneMs);
    }

    Slice& sliceAt(TimeMs second)
    {
        Recent& recent = m_recent[static_cast<std::size_t>(second / kPaneMs) & (m_recent.size() - 1)];
        if (recent.slice == nullptr || recent.second != second) {
            recent = {second, &m_slices[second]};
        }
        return *recent.slice;
    }

    /// Windows of `step` that start at or after `next`, up to the watermark.
    template <bool kSlides, typename Emit>
    void emit(TimeMs watermark, TimeMs step, TimeMs& next, Emit& emit)
    {
        // The oldest window that holds a pane starts up to four seconds before it.
        const TimeMs reach = kSlides ? kWindowMs - kPaneMs : 0;
        auto slice = m_slices.lower_bound(next);
        while (slice != m_slices.end()) {
            TimeMs start = std::max(next, windowStart(base::addSaturated(slice->first, -reach), step));
            if (!isFinal(start, watermark)) {
                return;
            }
            sumWindow<kSlides>(start);
            std::sort(m_touched.begin(), m_touched.end());
            for (const std::uint32_t key : m_touched) {
                emit(start, key, m_sums[key]);
                m_sums[key] = Value{};
                m_isTouched[key] = false;
            }
            m_touched.clear();
            next = base::addSaturated(start, step);
            slice = m_slices.lower_bound(next);
        }
    }

    template <bool kSlides>
    void sumWindow(TimeMs start)
    {
        const auto end = m_slices.lower_bound(base::addSaturated(start, kWindowMs));
        for (auto slice = m_slices.lower_bound(start); slice != end; ++slice) {
            const KeyedValues<Value>& panes = slice->second.panes;
            for (std::size_t place = 0; place < panes.size(); ++place) {
                sumAt(panes.keyAt(place)) += panes.valueAt(place);
            }
            const int position = kPanesPerWindow - 1 - static_cast<int>((slice->first - start) / kPaneMs);
            for (const Late& late : slice->second.late) {
                if (late.missed <= position) {
                    sumAt(late.key) += late.value;
                }
            }
        }
    }

    Value& sumAt(std::uint32_t key)
    {
        if (key >= m_sums.size()) {
            m_sums.resize(key + 1);
            m_isTouched.resize(key + 1, false);
        }
        if (!m_isTouched[key]) {
            m_isTouched[key] = true;
            m_touched.push_back(key);
        }
        return m_sums[key];
    }

    /// A pane is done with its last window: the slide that starts with it, or its tumbling window.
    bool isDone(TimeMs second, TimeMs watermark) const
    {
        return isFinal(m_keepSlides ? second : windowStart(second, kWindowMs), watermark);
    }

    void dropFinished(TimeMs watermark)
    {
        auto end = m_slices.begin();
        while (end != m_slices.end() && isDone(end->first, watermark)) {
            ++end;
        }
        if (end != m_slices.begin()) {
            m_slices.erase(m_slices.begin(), end);
            m_recent.fill({});
        }
    }

    struct Recent {
        TimeMs second = 0;
        Slice* slice = nullptr;
    };

    bool m_keepSlides;
    std::map<TimeMs, Slice> m_slices; ///< by second
    std::array<Recent, 16> m_recent{};
    TimeMs m_finalTo = base::kBeginningOfTime;
    TimeMs m_nextTumbling = base::kBeginningOfTime;
    TimeMs m_nextSlide = base::kBeginningOfTime;

    /// Scratch of emit(): all empty between calls.
    std::vector<Value> m_sums;
    std::vector<std::uint8_t> m_isTouched;
    std::vector<std::uint32_t> m_touched;
};

} // namespace bw::stream
