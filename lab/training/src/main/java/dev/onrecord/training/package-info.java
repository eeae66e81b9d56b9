/**
 * Makes the models of {@code extraction} out of annotated articles ({@link
 * dev.onrecord.training.Trainer}) and judges them ({@link
 * dev.onrecord.training.evaluation.Evaluation}).
 */
package dev.onrecord.training;
