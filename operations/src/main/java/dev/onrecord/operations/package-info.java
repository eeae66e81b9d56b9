/**
 * What an operator does to a running pipeline: dead letters, doctor, reprocess, reset. And streams
 * and views in one process, for the demo, benchmarks and tests.
 */
package dev.onrecord.operations;
