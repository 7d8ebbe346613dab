/** Resolved mentions to what analysts read: weekly tables, entities and their spellings. */
package io.dateline.aggregate;
