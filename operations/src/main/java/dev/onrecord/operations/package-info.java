/** What an operator does to a running pipeline: dead letters, reprocess, reset. */
package dev.onrecord.operations;
