# %% [markdown]
# # The shape of a campaign
#
# Where the news was, when an actor came up and went again, and in whose company.

# %%
import matplotlib.pyplot as plt
import pandas as pd
from IPython.display import Markdown
from dateline_tables import STYLE, short, show, sql

plt.style.use(STYLE)

# %% [markdown]
# ## Places over time
#
# The weeks are parted into four stretches with about as many stories each. A town's circle grows with the stories that
# name it; all four maps have one scale, and are cut to where most of the naming is. Countries and regions are
# left out: a circle in the middle of a country says nothing about where something happened.

# %%
weeks = sql("""
    SELECT week_start, count(DISTINCT story_id) AS stories
    FROM articles WHERE week_start IS NOT NULL GROUP BY week_start ORDER BY week_start
""")
weeks["stretch"] = ((weeks.stories.cumsum() - 1) * 4 // weeks.stories.sum()).astype(int)
towns = sql("""
    SELECT w.week_start, w.entity_id, w.name, w.latitude, w.longitude, w.story_count
    FROM weekly_mentions w JOIN entities e USING (entity_id)
    WHERE e.feature LIKE 'PPL%' AND w.week_start IS NOT NULL ORDER BY w.week_start, w.entity_id
""").merge(weeks[["week_start", "stretch"]], on="week_start")


def quantile(values, weights, share):
    order = values.argsort()
    return values.iloc[order][weights.iloc[order].cumsum() >= share * weights.sum()].iloc[0]


def frame(towns, share=0.75, ratio=1.9):
    """Around the middle of all naming, as far out as so much of it lies."""
    east = quantile(towns.longitude, towns.story_count, 0.5)
    north = quantile(towns.latitude, towns.story_count, 0.5)
    half = max(
        1.5,
        quantile((towns.latitude - north).abs(), towns.story_count, share),
        quantile((towns.longitude - east).abs(), towns.story_count, share) / ratio,
    )
    return (east - ratio * half, east + ratio * half), (north - half, north + half)


# %%
figure, axes = plt.subplots(2, 2, figsize=(8.6, 6.2), sharex=True, sharey=True)
limits = frame(towns)
most = towns.groupby(["stretch", "entity_id"]).story_count.sum().max()
for stretch, axis in enumerate(axes.flat):
    here = towns[towns.stretch == stretch].groupby(["entity_id", "name", "latitude", "longitude"], as_index=False)
    here = here.story_count.sum().sort_values(["story_count", "entity_id"], ascending=[False, True])
    inside = here.longitude.between(*limits[0]) & here.latitude.between(*limits[1])
    axis.annotate(f"{(~inside).sum()} towns outside", (0.99, 0.02), xycoords="axes fraction", ha="right", fontsize=7.5, color="#666666")
    here = here[inside]
    axis.scatter(here.longitude, here.latitude, s=500 * here.story_count / most, alpha=0.45, linewidth=0.5, edgecolor="white")
    taken = []
    for town in here.head(12).itertuples():
        x = (town.longitude - limits[0][0]) / (limits[0][1] - limits[0][0])
        y = (town.latitude - limits[1][0]) / (limits[1][1] - limits[1][0])
        if x < 0.78 and y < 0.93 and all(abs(x - a) > 0.22 or abs(y - b) > 0.06 for a, b in taken):
            axis.annotate(town.name, (town.longitude, town.latitude), (4, 3), textcoords="offset points", fontsize=7.5)
            taken.append((x, y))
    span = weeks[weeks.stretch == stretch].week_start
    axis.set_title(f"{span.min():%d %b %Y} to {span.max() + pd.Timedelta(days=6):%d %b %Y}")
    axis.set_xlim(limits[0])
    axis.set_ylim(limits[1])
axes[0, 0].annotate(f"largest circle: {most} stories", (0.01, 0.02), xycoords="axes fraction", fontsize=7.5, color="#666666")
for axis in axes[1]:
    axis.set_xlabel("degrees east")
for axis in axes[:, 0]:
    axis.set_ylabel("degrees north")
plt.show()

# %% [markdown]
# Places of one name are told apart by their surroundings, and not always rightly. A circle far from all others is the first
# thing to look at: its sentences are one query away.
#
# ## Bursts
#
# `trends` holds, for every entity with enough stories, its share of each week's stories, what was usual before, and whether the week
# belongs to a burst: a time in which the share is so high that chance is a poor explanation (Kleinberg's automaton).

# %%
bursts = sql("""
    SELECT entity_id, name, kind, burst_start, max(burst_end) AS burst_end, max(burst_level) AS level,
           max(burst_strength) AS strength, sum(story_count)::BIGINT AS stories
    FROM trends WHERE burst_level > 0
    GROUP BY entity_id, name, kind, burst_start ORDER BY strength DESC, entity_id, burst_start
""")
show(bursts[["name", "kind", "burst_start", "burst_end", "level", "stories"]].head(8))

# %%
chosen = bursts.drop_duplicates("entity_id").head(4)
# Weeks in which nothing was read at all are gaps in the line, not zeros.
every_week = pd.DataFrame({"week_start": pd.date_range(weeks.week_start.min(), weeks.week_start.max(), freq="7D")})
every_week = every_week.merge(weeks[["week_start", "stories"]], how="left")
if len(chosen):
    figure, axes = plt.subplots(len(chosen), 1, figsize=(8.6, 1.5 * len(chosen)), sharex=True, squeeze=False)
    for axis, entity in zip(axes.flat, chosen.itertuples()):
        line = every_week.merge(
            sql(f"""
                SELECT w.week_start, w.story_share, t.baseline, w.story_share_low, w.story_share_high
                FROM weekly_mentions w LEFT JOIN trends t USING (week_start, entity_id)
                WHERE w.entity_id = '{entity.entity_id}' AND w.week_start IS NOT NULL ORDER BY w.week_start
            """),
            how="left",
        )
        line.loc[line.stories > 0, "story_share"] = line.story_share.fillna(0)
        for burst in bursts[bursts.entity_id == entity.entity_id].itertuples():
            axis.axvspan(burst.burst_start, pd.Timestamp(burst.burst_end) + pd.Timedelta(days=6), color="#f6dfcf", linewidth=0)
        axis.fill_between(line.week_start, 100 * line.story_share_low, 100 * line.story_share_high, color="#0072B2", alpha=0.18, linewidth=0)
        axis.plot(line.week_start, 100 * line.story_share, marker="o", markersize=3)
        axis.plot(line.week_start, 100 * line.baseline, linestyle=":", color="#555555")
        axis.set_title(entity.name)
        axis.set_ylabel("% of stories")
        axis.set_ylim(0)
    plt.show()

# %% [markdown]
# Line: share of the week's stories, with its 95% interval, broken where nothing was read. Dotted: what was usual. Shaded: burst. A burst says that
# something is written about, not that something has happened. Hold it against the coverage: one that begins and ends with a source is a burst of
# that source, and a name can burst because a rival for space fell silent. A burst across weeks in which nothing was read is one only as far as was read.

# %% [markdown]
# ## Company
#
# With whom is an actor named? The bare number of common stories favours whoever is named everywhere. So each pair is held
# against what chance alone would give, with the length of stories reckoned in: `expected_count`, and a `q_value`, the share of
# false discoveries that taking all pairs up to this one would bring. The actor here is the person with most ties of a q of 0.05 or
# less; where nobody has one, the person in most stories.

# %%
actor = sql("""
    SELECT e.entity_id, e.name,
           (SELECT count(*) FROM pairs p WHERE q_value <= 0.05 AND e.entity_id IN (left_id, right_id)) AS ties,
           (SELECT count(DISTINCT story_id) FROM mentions m WHERE m.entity_id = e.entity_id) AS stories
    FROM entities e WHERE kind = 'person' ORDER BY ties DESC, stories DESC, e.entity_id LIMIT 1
""").iloc[0]
company = sql(f"""
    SELECT CASE WHEN left_id = '{actor.entity_id}' THEN right_name ELSE left_name END AS company,
           story_count AS stories, expected_count AS expected, npmi, q_value
    FROM pairs WHERE '{actor.entity_id}' IN (left_id, right_id)
    ORDER BY log_likelihood DESC, company LIMIT 14
""")
figure, axis = plt.subplots(figsize=(8.6, 4.2))
surer = company[::-1].reset_index(drop=True)
colours = ["#0072B2" if q <= 0.05 else "#b8c4cc" for q in surer.q_value.fillna(1)]
axis.barh(surer.company.map(short), surer.stories, color=colours)
axis.scatter(surer.expected, surer.index, marker="|", s=120, color="black", label="expected by chance")
axis.set_title(f"Named in the same stories as {actor['name']}, by log-likelihood")
axis.set_xlabel("stories (blue: q of 0.05 or less)")
axis.grid(axis="y", visible=False)
axis.legend(loc="lower right", bbox_to_anchor=(1, 1))
plt.show()

# %%
show(company)

# %%
proven = company[company.q_value <= 0.05]
Markdown(
    f"Of these {len(company)} names, {len(proven)} stand with {actor['name']} at a q of 0.05 or less"
    + (f"; the closest tie (NPMI) is that with {proven.sort_values(['npmi', 'company'], ascending=[False, True]).iloc[0].company}." if len(proven) else ".")
    + (" The others may well belong there: few stories prove little, which is not the same as proving nothing." if len(proven) < len(company) else "")
)
