/** The networks by themselves, in our runtime and in the official one. */
@NullMarked
package io.posestream.bench.network;

import org.jspecify.annotations.NullMarked;
