/** The whole pipeline as processes, what is published to it, and whether it holds what it must. */
package dev.onrecord.soak.pipeline;
