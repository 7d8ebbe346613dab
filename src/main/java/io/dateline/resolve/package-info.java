/**
 * Gives every mention its identity: places against a gazetteer, actors against a list, rules and
 * the names of the same article.
 *
 * <p>{@link io.dateline.resolve.Resolve} is the stage; {@link io.dateline.resolve.ArticleResolver}
 * is what it does with one article, {@link io.dateline.resolve.PlaceResolver} and {@link
 * io.dateline.resolve.ActorResolver} are its two halves. {@link
 * io.dateline.resolve.GazetteerBuilder} makes a gazetteer from GeoNames dumps.
 */
package io.dateline.resolve;
