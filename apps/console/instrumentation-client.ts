// Before any page's code: a bundle may make schemas in another order than the files import them.
import '@visavis/contract/without-eval';
