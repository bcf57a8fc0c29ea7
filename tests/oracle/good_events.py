"""Valid events of all ten types, as they come from a marketing system that is in order."""

import plain_time
from adversarial_values import HALF_WAY, NAMES
from event_fields import CAMPAIGN_TYPES, CHANNELS, FAMILY_FIELDS
from json_writer import Members, Raw

TYPES = tuple(FAMILY_FIELDS)


class GoodEvents:
    def __init__(self, rng):
        self._rng = rng
        self.tenants = rng.sample(NAMES, rng.randint(1, 4))
        self._campaigns = {
            t: rng.sample(NAMES, 3) + [f"c-{i}" for i in range(rng.randint(1, 12))] for t in self.tenants
        }
        self._count = 0

    def fresh_id(self):
        self._count += 1
        return self._rng.choice(("", "", "ü-", "\U0001f600")) + f"e{self._count}"

    def event(self, tenant, event_id, time):
        rng = self._rng
        kind = rng.choice(TYPES if rng.random() < 0.5 else CAMPAIGN_TYPES)
        body = Members(
            [
                ("event_id", event_id),
                ("tenant_id", tenant),
                ("event_type", kind),
                ("timestamp", self.time_value(time)),
            ]
        )
        if rng.random() < 0.3:
            body.put("schema_version", "1.0")
        if kind in CAMPAIGN_TYPES:
            self._campaign(body, tenant, kind)
        elif kind in ("personalization_trigger", "content_optimization", "segment_update"):
            self._personalization(body)
        else:
            self._journey(body, tenant, kind, time)
        return body

    def time_value(self, time):
        """The same time in one of the notations that need no repair."""
        rng = self._rng
        if rng.random() < 0.3:
            return self._whole(time)
        offset = rng.choice((0, 0, 60, -60, 120, 345, -210, 1439, -1439))
        local = plain_time.format_utc(time + offset * plain_time.MINUTE)[:-1]
        zone = f"{'-' if offset < 0 else '+'}{abs(offset) // 60:02d}:{abs(offset) % 60:02d}"
        if offset == 0:
            zone = rng.choice(("Z", "z", "+00:00", "-00:00"))
        if time % 1000 == 0 and rng.random() < 0.5:
            local = local[:-4]
        else:
            local += rng.choice(("", "", "0", "9", "999999999999"))
        return (local if rng.random() < 0.9 else local.lower()) + zone

    def _money(self):
        rng = self._rng
        pick = rng.random()
        if pick < 0.2:
            return Raw(rng.choice(HALF_WAY))
        if pick < 0.25:
            return Raw(rng.choice(("0", "-0", "0.0", "9e12", "9000000000000", "8999999999999.999")))
        if pick < 0.4:  # half-way between two micro-units, as written
            return Raw(f"{rng.randrange(10 ** rng.randint(0, 10))}.{rng.randrange(10**6):06d}5")
        digits = rng.choice((0, 1, 2, 2, 2, 6, 7, 7, 9, 15))
        return Raw(f"{rng.randint(0, 10 ** rng.randint(1, 12)) / 10 ** rng.randint(0, 3):.{digits}f}")

    def _counts(self):
        """impressions ≥ clicks ≥ conversions"""
        rng = self._rng
        top = rng.choice((0, 1, 10, 1000, 1000, 100_000, 10**15))
        counts = sorted((rng.choice((0, top, rng.randint(0, top))) for _ in range(3)), reverse=True)
        return [self._whole(count) for count in counts]

    def _whole(self, number):
        """A whole number in one of JSON's notations of it."""
        notations = (
            str(number),
            str(number),
            f"{number}.0",
            f"{number}e0",
            f"{number * 1000}E-3",
            f"{number}.00e+00",
        )
        return Raw(self._rng.choice(notations))

    def _campaign(self, body, tenant, kind):
        rng = self._rng
        campaign = rng.choice(self._campaigns[tenant])
        impressions, clicks, conversions = self._counts()
        body.extend(
            [
                ("campaign_id", campaign),
                ("campaign_name", "Sale " + campaign),
                ("channel", rng.choice(CHANNELS)),
                (
                    "performance_metrics",
                    Members(
                        [("impressions", impressions), ("clicks", clicks), ("conversions", conversions)]
                        + [("cost", self._money()), ("revenue", self._money())]
                    ),
                ),
            ]
        )
        if kind == "campaign_launch":
            launch = [("target_audience", rng.choice(("women 25-34", 5, ["a", None], Members())))]
            launch += [("budget", self._money()), ("duration", Raw(rng.choice(("30", "0.5", "-1", "1e300"))))]
            body.put("launch_config", Members(launch + [("creative_ids", rng.choice(([], ["k1"], ["k1", "k2"])))]))
        elif kind == "campaign_optimization":
            triggers = ("performance_threshold", "budget_reallocation", "manual_trigger")
            body.put("optimization_trigger", rng.choice(triggers))
            changes = [("bid_adjustment", Raw("-0.1")), ("audience_targeting", ["a", 1, Members()])]
            changes += [("budget_allocation", self._money()), ("creative_rotation", ["k1"])]
            body.put("changes_made", Members(c for c in changes if rng.random() < 0.5))

    def _journey(self, body, tenant, kind, time):
        rng = self._rng
        touches = [self._touch(tenant, time) for _ in range(rng.choice((1, 1, 2, 3)))]
        body.extend([("customer_id", f"p{rng.randint(1, 50)}"), ("journey_id", "j1"), ("current_stage", "awareness")])
        body.put("touchpoints", touches[0] if len(touches) == 1 and rng.random() < 0.5 else touches)
        if kind == "journey_start":
            body.put(
                "entry_point", Members([("source", "google"), ("medium", "cpc"), ("campaign", "c-1"), ("term", None)])
            )
            context = [("device_type", "phone"), ("location", rng.choice(("Berlin", 7, Members([("lat", 1.5)]))))]
            body.put("initial_context", Members(context))
        elif kind == "conversion_event":
            data = Members([("value", self._money()), ("currency", "EUR")])
            if rng.random() < 0.5:
                data.put("attribution_weight", Raw(rng.choice(("0", "1", "0.5", "1.0", "-0"))))
            body.put("conversion_data", data)
        self._identity(body)

    def _touch(self, tenant, time):
        rng = self._rng
        touch = Members([("channel", rng.choice(("email", "tv", "Kino"))), ("interaction_type", "view")])
        if rng.random() < 0.3:
            touch.put("timestamp", self.time_value(time - rng.randint(0, 10**6)))
        if rng.random() < 0.5:
            metadata = [("campaign_id", rng.choice(self._campaigns[tenant])), ("x", Raw("1e400"))]
            touch.put("metadata", Members(metadata[rng.randint(0, 1) :]))
        return touch

    def _personalization(self, body):
        rng = self._rng
        body.extend(
            [("customer_id", "p1"), ("personalization_engine", rng.choice(("rule_based", "ml_powered", "real_time")))]
        )
        trigger = [("behavior_pattern", "browse"), ("context_data", Members([("page", "x")]))]
        body.put("trigger_context", Members(trigger + [("confidence_score", Raw(rng.choice(("0", "1", "0.25"))))]))
        variants = []
        for _ in range(rng.choice((1, 1, 2))):
            views, clicks, conversions = self._counts()
            metrics = [("views", views), ("clicks", clicks), ("conversions", conversions), ("engagement_score", 0.5)]
            variants.append(
                Members([("variant_id", "k1"), ("content_type", "banner"), ("performance_metrics", Members(metrics))])
            )
        body.put("content_variations", variants[0] if len(variants) == 1 and rng.random() < 0.5 else variants)
        self._identity(body)

    def _identity(self, body):
        rng = self._rng
        if rng.random() < 0.5:
            known = [
                ("user_id", "u1"),
                ("device_id", "d1"),
                ("ip_address", "2001:db8::1"),
                ("user_agent", "Mozilla/5.0"),
            ]
            known.append(("geolocation", Members([("lat", 52.5)])))
            body.put("identity", Members(k for k in known if rng.random() < 0.5))
