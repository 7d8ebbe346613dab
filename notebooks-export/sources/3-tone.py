# %% [markdown]
# # Tone, and what not to conclude from it
#
# Each mention in running text has a tone: how probable it is that its sentence speaks negatively, neutrally or
# positively *of what is named*. A classifier of the words around the name tells it; on labelled news sentences it is right for about seven of
# ten. One sentence is therefore weak evidence, and many are good evidence only if the errors do not all point one way.

# %%
import matplotlib.pyplot as plt
from IPython.display import Markdown
from dateline_tables import STYLE, short, show, sql

plt.style.use(STYLE)

# %% [markdown]
# ## What tone looks like at all
#
# `tone` is the probability of positive less that of negative, from -1 to 1. Most sentences are near neutral. Where the middle lies depends on what
# is written about: news of a war leans to the negative, that of a town hall may not. Zero is no natural middle.

# %%
tones = sql("SELECT round(tone, 1) AS tone, count(*) AS mentions FROM mentions WHERE tone IS NOT NULL GROUP BY ALL ORDER BY tone")
mean = sql("SELECT avg(tone) AS mean, avg((tone < 0)::INT) AS below, count(tone) AS mentions FROM mentions").iloc[0]
figure, axis = plt.subplots()
axis.bar(tones.tone, tones.mentions, width=0.08)
axis.set_title(f"Tone of all mentions (mean {mean['mean']:+.2f})")
axis.set_xlabel("tone toward what is named")
axis.set_ylabel("mentions")
plt.show()

# %%
Markdown(
    f"{mean.below:.0%} of {mean.mentions:,.0f} mentions lean to the negative. So compare an actor with others, or with itself in other weeks, "
    "never with zero."
)

# %% [markdown]
# ## Actors, with what is not known about them
#
# The mean over a period, where each story counts once (copies of one report are not many opinions), and a 95% interval from the
# spread between stories (Student's). The bar that is not drawn is the error of the classifier itself: it does not shrink with more stories.

# %%
actors = sql("""
    WITH stories AS (
        SELECT entity_id, story_id, avg(tone) AS tone FROM mentions
        WHERE tone IS NOT NULL AND entity_id IS NOT NULL GROUP BY entity_id, story_id
    )
    SELECT e.entity_id, e.name, count(*) AS stories, avg(tone) AS mean,
           stddev_samp(tone) / sqrt(count(*)) AS error
    FROM stories JOIN entities e USING (entity_id) WHERE e.kind <> 'place'
    GROUP BY e.entity_id, e.name HAVING count(*) >= 2 ORDER BY stories DESC, e.entity_id
""")
degrees = actors.stories - 1
# The quantile of Student's distribution, by its expansion around that of the normal one.
actors["half"] = actors.error * (1.96 + 2.37 / degrees + 2.82 / degrees**2 + 2.56 / degrees**3)
top = actors[actors.stories >= 3].head(14).sort_values(["mean", "entity_id"]).reset_index(drop=True)
figure, axis = plt.subplots(figsize=(8.6, 0.8 + 0.26 * len(top)))
axis.errorbar(top["mean"], top.index, xerr=top.half, fmt="o", markersize=4, elinewidth=1.2)
axis.axvline(mean["mean"], color="#888888", linewidth=1, linestyle=":")
axis.set_yticks(top.index, [f"{short(name)} ({n})" for name, n in zip(top.name, top.stories)])
axis.set_xlim(-1, 1)
figure.suptitle("Tone toward the actors named in most stories (their number)", x=0.01, ha="left", fontsize=10, fontweight="bold")
axis.set_xlabel("mean tone with 95% interval; dotted: mean of all mentions")
axis.grid(axis="y", visible=False)
plt.show()

# %%
apart = [
    (one.name, other.name)
    for i, one in enumerate(top.itertuples())
    for other in list(top.itertuples())[i + 1 :]
    if one.mean + one.half < other.mean - other.half
]
Markdown(
    f"Of {len(top) * (len(top) - 1) // 2} pairs among these {len(top)} actors, the intervals of {len(apart)} do not overlap. "
    "For the others the data do not decide so plainly who is spoken of more kindly, however different the dots look "
    "(an interval of the difference itself is the sharper test)."
)

# %% [markdown]
# ## Are the extremes those that we know least about?

# %%
figure, axis = plt.subplots()
axis.scatter(actors.stories, actors["mean"], s=14, alpha=0.5, linewidth=0)
axis.axhline(mean["mean"], color="#888888", linewidth=1, linestyle=":")
axis.set_xscale("log")
axis.set_xticks([2, 5, 10, 20, 50, 100], ["2", "5", "10", "20", "50", "100"])
axis.minorticks_off()
axis.set_title("Every actor: mean tone by number of stories")
axis.set_xlabel("stories")
axis.set_ylabel("mean tone")
plt.show()

# %%
ranked = actors.assign(far=(actors["mean"] - mean["mean"]).abs()).sort_values(["far", "entity_id"], ascending=[False, True])
thin = int((ranked.head(10).stories <= 3).sum())
Markdown(
    f"Of the ten actors farthest from the mean, {thin} are named in three stories or fewer; of all {len(actors)} actors, {(actors.stories <= 3).mean():.0%} are. "
    "The fewer stories, the farther chance alone carries a mean: the page leaves cells with thin evidence blank for that reason."
)

# %% [markdown]
# ## Whose words?
#
# What stands between quotation marks is the tone of whoever speaks. `own_mean` and `quoted_mean` keep them apart in the weekly tables. Here are
# those quoted on most often, with two mentions of each kind at least.

# %%
speech = sql("""
    SELECT e.name, count(*) FILTER (NOT is_quoted) AS own, avg(tone) FILTER (NOT is_quoted) AS own_tone,
           count(*) FILTER (is_quoted) AS quoted, avg(tone) FILTER (is_quoted) AS quoted_tone
    FROM mentions m JOIN entities e USING (entity_id) WHERE tone IS NOT NULL
    GROUP BY e.entity_id, e.name HAVING quoted >= 2 AND own >= 2 ORDER BY quoted DESC, e.entity_id LIMIT 8
""")
show(speech) if len(speech) else Markdown("No actor or place is quoted on often enough.")

# %% tags=["text"]
example = sql("""
    SELECT e.name, m.tone, m.is_quoted, m.sentence_text AS sentence
    FROM mentions m JOIN entities e USING (entity_id)
    WHERE m.tone IS NOT NULL AND e.kind <> 'place'
    QUALIFY row_number() OVER (PARTITION BY e.entity_id ORDER BY m.tone, m.article_id, m.begin_offset) = 1
    ORDER BY m.tone, m.article_id, m.begin_offset LIMIT 4
""")
show(example)

# %% [markdown]
# ## What not to conclude
#
# - **Not what a paper thinks.** An army that loses is named in sentences about losses. Tone follows events first, and opinion second.
# - **Not what is true of one sentence.** Three of ten are told wrongly. Read them before they are quoted.
# - **Not a change from two weeks.** Compare the intervals; with many actors and weeks, some will lie apart by chance alone.
# - **Not across languages or outlets** without a look at who writes: machine-translated text, ministries' bulletins and blogs have tones of their own.
# - **Not from silence.** No mention is no tone; weeks without evidence are missing, not neutral.
