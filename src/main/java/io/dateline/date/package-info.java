/**
 * When an article was published and what says so: record metadata, markup, url, file name or crawl
 * time, and the ISO week of it.
 */
package io.dateline.date;
