package org.jmpi.benchmarks.scale.laws;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;

/// A linear least-squares solution, and how sure the ratios of its coefficients are.
final class LeastSquares {
    private static final double UPPER = 0.975;

    private final double[] coefficients;
    private final RealMatrix covariance;
    private final double quantile;

    /// @param rows   one equation each, more than there are coefficients
    /// @param values what each is to come to
    LeastSquares(double[][] rows, double[] values) {
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.setNoIntercept(true);
        regression.newSampleData(values, rows);
        coefficients = regression.estimateRegressionParameters();
        // What the library estimates is still to be multiplied by the variance of an equation's error.
        RealMatrix shape = MatrixUtils.createRealMatrix(
                regression.estimateRegressionParametersVariance());
        covariance = shape.scalarMultiply(regression.estimateErrorVariance());
        quantile = new TDistribution(null, values.length - coefficients.length).inverseCumulativeProbability(UPPER);
    }

    double coefficient(int number) {
        return coefficients[number];
    }

    /// A coefficient over the first one, with the interval that the delta method gives.
    Estimate ratio(int number) {
        double base = coefficients[0];
        double ratio = coefficients[number] / base;
        double variance = (covariance.getEntry(number, number) + ratio * ratio * covariance.getEntry(0, 0)
                - 2 * ratio * covariance.getEntry(0, number)) / (base * base);
        double margin = quantile * Math.sqrt(Math.max(0, variance));
        return new Estimate(ratio, ratio - margin, ratio + margin);
    }
}
