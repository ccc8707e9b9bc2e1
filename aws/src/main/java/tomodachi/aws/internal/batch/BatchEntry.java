package tomodachi.aws.internal.batch;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Something that waits to be done by a call for several.
///
/// @param bytes its part of a call's size
/// @param key of those with one key, one at a time is under way, in their order; null: its order
///   doesn't matter
/// @param since when it began to wait, in the timeline's nanoseconds
record BatchEntry<T, R>(
    T value, int bytes, @Nullable String key, long since, CompletableFuture<R> result) {}
