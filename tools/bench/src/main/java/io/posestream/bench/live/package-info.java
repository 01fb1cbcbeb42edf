/**
 * Live: a server in a process of its own, clients with cameras, its start, and what its encodings
 * cost.
 */
@NullMarked
package io.posestream.bench.live;

import org.jspecify.annotations.NullMarked;
