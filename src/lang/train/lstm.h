/* lstm.h - one direction of one LSTM layer over a batch of sentences, forward and back.
 *
 * Sentences of a batch are sorted, longest first, and their words packed step by step: step t holds
 * one row for each of the live[t] sentences that have a word t (counted from the end they are read
 * from). So every step is one product over contiguous rows. With x the input, h and c the state:
 *     i, f, o = sigmoid(W x + U h + b)   g = tanh(W x + U h + b)
 *     c' = f c + i g                     h' = o tanh(c')
 */
#ifndef ENTENTE_LANG_TRAIN_LSTM_H
#define ENTENTE_LANG_TRAIN_LSTM_H

/* Weights or their gradients: W[in x 4H], U[H x 4H], b[4H]; the gates in the order i f o g. */
struct lstm {
  float *W, *U, *b;
  int in, hidden;
};

struct lstm_pass {
  int rows, steps;
  const int *live;   /* [steps] */
  const int *start;  /* [steps] first row of each step */
  const float *x;    /* [rows x in] */
  const float *mask; /* [live[0] x hidden] dropout of h, or NULL */
  float *h, *c;      /* [rows x hidden] */
  float *hm;         /* [rows x hidden] h as the next step saw it (masked); row of step t is what step t read */
  float *gates;      /* [rows x 4 hidden] after their functions; overwritten by lstm_back with derivatives */
};

void lstm_forward(const struct lstm *lstm, const struct lstm_pass *pass);

/* dh [rows x hidden] is the gradient of h and is overwritten. Adds to grad and to dx (may be NULL).
 * scratch: 4 hidden * max(in, hidden) + rows * max(in, hidden) floats. */
void lstm_back(const struct lstm *lstm, const struct lstm_pass *pass, float *dh, struct lstm *grad, float *dx,
               float *scratch);

#endif
