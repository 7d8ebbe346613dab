# %% [markdown]
# # First look at the tables
#
# What has been read, whom and what it names, and how any number is followed down to its sentences.
# Three questions to be asked of every new output folder before anything is concluded from it.

# %%
import matplotlib.pyplot as plt
from IPython.display import Markdown
from dateline_tables import STYLE, short, show, sql

plt.style.use(STYLE)

# %% [markdown]
# ## What is the denominator?
#
# A name that falls by half in a week with half the articles has not fallen. Copies of one report, whoever prints them, are one
# *story*; `weekly_coverage` has the same by source, where each source's copy counts for that source.

# %%
coverage = sql("""
    SELECT week_start, count(*) AS articles, count(DISTINCT story_id) AS stories
    FROM articles WHERE week_start IS NOT NULL GROUP BY week_start ORDER BY week_start
""")
figure, axis = plt.subplots()
axis.bar(coverage.week_start, coverage.articles, width=6, color="#cfd8dc", label="articles")
axis.bar(coverage.week_start, coverage.stories, width=4, label="stories")
axis.set_title("Articles and stories of each week")
axis.set_ylabel("number")
axis.legend(loc="upper right")
plt.show()

# %%
total = sql("""
    SELECT count(*) AS articles, count(DISTINCT story_id) AS stories, count(DISTINCT source) AS sources,
           count(*) FILTER (week_start IS NULL) AS undated,
           count(*) FILTER (annotation_status = 'other_language') AS other_language
    FROM articles
""").iloc[0]
Markdown(
    f"**{total.articles:,} articles** of {total.sources} sources tell {total.stories:,} stories in {len(coverage)} weeks that have any. "
    f"{total.undated:,} of them are undated: they are in every table, with a null week. "
    f"{total.other_language:,} are in a language that is not annotated, so they count as articles and name nobody."
)

# %% [markdown]
# Which sources carry this? One that prints most of all decides what "the news" says, and one that falls silent for
# some weeks (a gap) makes everything that only it reports fall silent too.

# %%
show(sql("""
    SELECT source, sum(article_count)::BIGINT AS articles, sum(story_count)::BIGINT AS stories,
           min(week_start) AS first_week, max(week_start) AS last_week,
           count(*) FILTER (is_gap) AS weeks_of_gap
    FROM weekly_coverage GROUP BY source ORDER BY articles DESC, source LIMIT 10
"""))

# %% [markdown]
# ## Who and where?
#
# Three counts stand side by side in every table: mentions, articles, stories. Stories are the one to compare with:
# mentions grow with long articles, articles with copies.

# %%
named = sql("""
    SELECT e.name, e.kind, count(*) AS mentions, count(DISTINCT m.article_id) AS articles,
           count(DISTINCT m.story_id) AS stories, count(DISTINCT m.source) AS sources
    FROM mentions m JOIN entities e USING (entity_id)
    GROUP BY e.entity_id, e.name, e.kind ORDER BY stories DESC, mentions DESC, e.entity_id
""")
figure, (left, right) = plt.subplots(1, 2, figsize=(8.6, 4))
for axis, title, rows in (
    (left, "Places", named[named.kind == "place"].head(12)),
    (right, "Actors", named[named.kind != "place"].head(12)),
):
    axis.barh(rows.name[::-1].map(short), rows.stories[::-1])
    axis.set_title(title)
    axis.set_xlabel("stories that name them")
    axis.xaxis.get_major_locator().set_params(integer=True)
    axis.grid(axis="y", visible=False)
plt.show()

# %%
show(named.head(10))

# %% [markdown]
# ## Can a number be trusted?
#
# Take one: the town named in most stories of a week.

# %%
number = sql("""
    SELECT week_start, entity_id, name, mention_count, article_count, story_count, week_story_count,
           story_share, story_share_low, story_share_high
    FROM weekly_mentions
    WHERE week_start IS NOT NULL AND entity_id IN (SELECT entity_id FROM entities WHERE feature LIKE 'PPL%')
    ORDER BY story_count DESC, mention_count DESC, entity_id, week_start LIMIT 1
""").iloc[0]
Markdown(
    f"In the week of {number.week_start:%Y-%m-%d}, **{number['name']}** is named {number.mention_count} times in {number.article_count} articles, "
    f"which tell {number.story_count} stories: {number.story_share:.0%} of the {number.week_story_count} stories of that week. "
    f"The 95% interval of that share goes from {number.story_share_low:.0%} to {number.story_share_high:.0%}."
)

# %% [markdown]
# These are the rows of `mentions` that it counts. Each has the sentence, where the name stands in it, and the article.

# %%
behind = sql(f"""
    SELECT count(*) AS mentions, count(DISTINCT article_id) AS articles, count(DISTINCT story_id) AS stories,
           count(DISTINCT surface) AS spellings
    FROM mentions WHERE entity_id = '{number.entity_id}' AND week_start = DATE '{number.week_start:%Y-%m-%d}'
""")
show(behind)

# %% tags=["text"]
# The first such sentence of each story.
show(sql(f"""
    SELECT m.surface AS spelling, m.sentence_text AS sentence, a.source, a.title
    FROM mentions m JOIN articles a USING (article_id)
    WHERE m.entity_id = '{number.entity_id}' AND m.week_start = DATE '{number.week_start:%Y-%m-%d}'
    QUALIFY row_number() OVER (PARTITION BY m.story_id ORDER BY a.published_at, m.article_id, m.begin_offset) = 1
    ORDER BY a.published_at, m.article_id LIMIT 6
"""))

# %% [markdown]
# ## How sure are the identities?
#
# `resolution_reason` says by which rule a mention got its identity, `resolution_score` how sure that is, and
# `alternatives` what else it might have been. What could not be resolved is kept, with a null identity.

# %%
reasons = sql("""
    SELECT resolution_reason AS reason, count(*) AS mentions, avg(resolution_score) AS mean_score,
           count(DISTINCT surface) AS spellings
    FROM mentions GROUP BY 1 ORDER BY mentions DESC, reason
""")
figure, axis = plt.subplots(figsize=(8.6, 0.26 * len(reasons) + 0.9))
axis.barh(reasons.reason.fillna("unresolved").str.replace("_", " ")[::-1], reasons.mentions[::-1])
axis.set_title("Mentions by the rule that gave them an identity")
axis.set_xlabel("mentions")
axis.grid(axis="y", visible=False)
plt.show()

# %%
share = sql("""
    SELECT avg((entity_id IS NOT NULL)::INT) AS resolved, avg((resolution_score >= 0.9)::INT) AS sure FROM mentions
""").iloc[0]
Markdown(
    f"{share.resolved:.0%} of all mentions have an identity. Before a rare name is counted, look at it: "
    "`jobs/dateline explain` shows its spellings and sentences, `jobs/dateline unresolved` what was left over."
)
