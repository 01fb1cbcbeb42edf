/** How many streams a server holds, and what each costs: {@code tools/bench/run capacity}. */
@NullMarked
package io.posestream.bench.capacity;

import org.jspecify.annotations.NullMarked;
