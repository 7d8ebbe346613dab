/** Articles to stories: one {@code story_id} for all copies of a text, exact or near. */
package io.dateline.dedupe;
