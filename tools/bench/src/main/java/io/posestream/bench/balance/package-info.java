/** Several servers behind a balancer, and clients that connect again as the page does. */
@NullMarked
package io.posestream.bench.balance;

import org.jspecify.annotations.NullMarked;
