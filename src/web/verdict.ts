// The page of the verdict: whoever moves a weight sees ranks and echelons move. The page reads in full without this.
import { startWeights } from "./verdict/weights.ts";

startWeights();
