/** Plots, for the pages that draw them: two shapes on the tokens, lighter than any library of charts. */
export { type Bar, BarPlot } from './bar-plot.js';
export { type Line, LinePlot } from './line-plot.js';
